using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KangyangCase.App.Importing;

/// <summary>The report as machine clients read it. Chinese is written as such, the characters outside the BMP too.</summary>
public static class RosterJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(RosterReport report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
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
        json.WriteString("no", row.OwnNumber);
        json.WriteString("name", row.DisplayName);
        json.WriteString("outcome", Word(row.Outcome));
        json.WriteStartArray("problems");
        foreach (var problem in row.Problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("field", problem.Field.Key());
            json.WriteString("message", problem.Message);
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
}
