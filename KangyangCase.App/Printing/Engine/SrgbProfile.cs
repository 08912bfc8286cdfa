using System.Buffers.Binary;
using System.Text;

namespace KangyangCase.App.Printing.Engine;

/// <summary>The sRGB colour space (IEC 61966-2-1) as an ICC v4 profile, with formulas in place of long tables.</summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128, EntryLength = 12;

    public static byte[] Make()
    {
        // Primaries and white adapted to D50, as the profile connection space asks.
        var curve = Curve(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Text("sRGB")), ("cprt", Text("CC0")), ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.4360, 0.2225, 0.0139)), ("gXYZ", Xyz(0.3851, 0.7169, 0.0971)), ("bXYZ", Xyz(0.1431, 0.0606, 0.7139)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        using var data = new MemoryStream();
        var table = new byte[4 + EntryLength * tags.Length];
        Put(table, 0, tags.Length);
        Dictionary<byte[], int> offsets = [];
        for (var i = 0; i < tags.Length; i++)
        {
            if (!offsets.TryGetValue(tags[i].Data, out var offset))
            {
                offsets[tags[i].Data] = offset = HeaderLength + table.Length + (int)data.Length;
                data.Write(tags[i].Data);
            }
            Encoding.ASCII.GetBytes(tags[i].Tag, table.AsSpan(4 + EntryLength * i));
            Put(table, 8 + EntryLength * i, offset);
            Put(table, 12 + EntryLength * i, tags[i].Data.Length);
        }
        byte[] profile = [.. Header(), .. table, .. data.ToArray()];
        Put(profile, 0, profile.Length);
        return profile;
    }

    private static byte[] Header()
    {
        var header = new byte[HeaderLength];
        Put(header, 8, 0x04200000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", header.AsSpan(12));
        byte[] made = [0x07, 0xE4, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]; // 2020-01-01
        made.CopyTo(header, 24);
        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        Xyz(0.9642, 1, 0.8249)[8..].CopyTo(header, 68);
        return header;
    }

    private static byte[] Xyz(params double[] values) => [.. "XYZ \0\0\0\0"u8, .. values.SelectMany(Fixed)];

    /// <summary>Type 3: y = (a x + b)^g from d on, c x below.</summary>
    private static byte[] Curve(params double[] parameters) => [.. "para\0\0\0\0"u8, 0, 3, 0, 0, .. parameters.SelectMany(Fixed)];

    private static byte[] Text(string text)
    {
        var data = new byte[(28 + 2 * text.Length + 3) / 4 * 4];
        "mluc"u8.CopyTo(data);
        Put(data, 8, 1);
        Put(data, 12, 12);
        Encoding.ASCII.GetBytes("enUS", data.AsSpan(16));
        Put(data, 20, 2 * text.Length);
        Put(data, 24, 28);
        Encoding.BigEndianUnicode.GetBytes(text, data.AsSpan(28));
        return data;
    }

    private static byte[] Fixed(double value)
    {
        var data = new byte[4];
        Put(data, 0, (int)Math.Round(value * 65536));
        return data;
    }

    private static void Put(byte[] data, int at, int value) => BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(at), value);
}
