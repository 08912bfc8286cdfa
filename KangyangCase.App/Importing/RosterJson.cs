using System.Text;
using System.Text.Json;

namespace KangyangCase.App.Importing;

/// <summary>The report as machine clients read it. Chinese is written as such, the characters outside the BMP too.</summary>
public static class RosterJson
{
    public static string Write(RosterReport report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("headerRow", report.Header.Row);
            json.WriteStartArray("rows");
            foreach (var row in report.Rows)
            {
                Write(json, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, RosterRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("row", row.ExcelRow);
        WriteText(json, "no", row.OwnNumber);
        WriteText(json, "name", row.DisplayName);
        WriteText(json, "outcome", Word(row.Outcome));
        json.WriteStartArray("problems");
        foreach (var problem in row.Problems)
        {
            json.WriteStartObject();
            WriteText(json, "code", problem.Code);
            WriteText(json, "field", problem.Field.Key());
            WriteText(json, "message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Word(RosterOutcome outcome) => outcome switch
    {
        RosterOutcome.Ok => "ok",
        RosterOutcome.Warning => "warning",
        RosterOutcome.Error => "error",
        RosterOutcome.Duplicate => "duplicate",
    };

    /// <summary>The framework's encoders escape everything outside the BMP, rare names included; JSON asks for much less.</summary>
    private static void WriteText(Utf8JsonWriter json, string property, string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                < ' ' or 0x7F or 0x2028 or 0x2029 => quoted.Append($"\\u{rune.Value:x4}"),
                _ => quoted.Append(rune.ToString()),
            };
        }

        json.WritePropertyName(property);
        json.WriteRawValue(quoted.Append('"').ToString(), skipInputValidation: true);
    }
}
