using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;

namespace KangyangCase.App.Printing.Fonts;

/// <summary>
/// A font cut down to the glyphs one document uses. Its character map holds exactly the characters drawn, so text
/// copied out of the PDF is the text that went in (whole Noto maps 人 back to the radical ⼈).
/// </summary>
internal sealed record FontSubset(byte[] Bytes, IReadOnlyDictionary<ushort, ushort> NewIdByOldId)
{
    private static readonly string[] Unneeded =
        ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "gasp", "FFTM", "prep", "fpgm", "cvt ", "cmap", "DSIG", "VORG"];

    // hb-subset reads shared lazily built tables of the face; one cut per face at a time costs a millisecond and no doubt.
    private static readonly Lock[] Gates = [.. Enumerable.Range(0, 16).Select(_ => new Lock())];

    /// <param name="glyphs">Character → glyph id in the whole font; no glyph may stand for two characters.</param>
    /// <param name="trackingUnits">Font units added to every advance, so that letter-spaced text has no gaps between its letters' boxes and is read as one word.</param>
    public static FontSubset Cut(FontFile file, IReadOnlyDictionary<Rune, ushort> glyphs, int trackingUnits)
    {
        byte[] cut;
        Dictionary<ushort, ushort> newIds = [];
        lock (Gates[(uint)file.Name.GetHashCode() % Gates.Length])
            cut = Execute(file, glyphs.Values, newIds);
        var sfnt = Sfnt.Parse(cut);
        sfnt.SetCharacterMap(glyphs.ToDictionary(pair => pair.Key, pair => newIds[pair.Value]));
        var oldIds = newIds.ToDictionary(pair => (int)pair.Value, pair => pair.Key);
        oldIds[0] = 0;
        sfnt.LightenOutlines((id, outline) => oldIds.TryGetValue(id, out var oldId) ? file.Lighter(oldId, outline) : null);
        if (trackingUnits != 0)
            sfnt.WidenAdvances(trackingUnits * sfnt.UnitsPerEm / file.UnitsPerEm);
        return new FontSubset(sfnt.ToBytes(), newIds);
    }

    private static byte[] Execute(FontFile file, IEnumerable<ushort> glyphs, Dictionary<ushort, ushort> newIds)
    {
        nint input = 0, plan = 0, face = 0, blob = 0;
        try
        {
            input = Checked(HarfBuzz.hb_subset_input_create_or_fail());
            HarfBuzz.hb_subset_input_set_flags(input, HarfBuzz.NoHinting);
            var dropped = HarfBuzz.hb_subset_input_set(input, HarfBuzz.DropTables);
            foreach (var table in Unneeded)
                HarfBuzz.hb_set_add(dropped, Tag.Parse(table));
            var kept = HarfBuzz.hb_subset_input_glyph_set(input);
            foreach (var glyph in glyphs)
                HarfBuzz.hb_set_add(kept, glyph);
            plan = Checked(HarfBuzz.hb_subset_plan_create_or_fail(file.Face.Handle, input));
            var map = HarfBuzz.hb_subset_plan_old_to_new_glyph_mapping(plan);
            foreach (var glyph in glyphs)
                newIds[glyph] = checked((ushort)HarfBuzz.hb_map_get(map, glyph));
            face = Checked(HarfBuzz.hb_subset_plan_execute_or_fail(plan));
            blob = Checked(HarfBuzz.hb_face_reference_blob(face));
            var data = HarfBuzz.hb_blob_get_data(blob, out var length);
            var bytes = new byte[length];
            Marshal.Copy(data, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            if (blob != 0) HarfBuzz.hb_blob_destroy(blob);
            if (face != 0) HarfBuzz.hb_face_destroy(face);
            if (plan != 0) HarfBuzz.hb_subset_plan_destroy(plan);
            if (input != 0) HarfBuzz.hb_subset_input_destroy(input);
        }

        nint Checked(nint handle) => handle != 0 ? handle : throw new InvalidOperationException($"hb-subset failed on {file.Name}.");
    }
}
