using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KangyangCase.App.Hosting;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>
/// One reference file beside the program, where a site and an auditor can read it. Strict: an unknown, missing or doubled
/// member is a fault of the file, named with its line.
/// </summary>
internal sealed class ReferenceFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly byte[] bytes;

    private ReferenceFile(string name, byte[] bytes) => (Name, this.bytes) = (name, bytes);

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "ReferenceData");

    /// <summary>Path below <see cref="Folder"/>.</summary>
    public string Name { get; }

    /// <exception cref="StartupRefusedException">The file is not there or cannot be opened.</exception>
    public static ReferenceFile Open(string name)
    {
        var path = Path.Combine(Folder, name);
        try
        {
            var read = File.ReadAllBytes(path);
            return new(name, read is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : read);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StartupRefusedException($"参考数据 {name}：找不到文件 {path}，请从安装包取回这个文件。");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException($"参考数据 {name}：文件 {path} 打不开，请检查权限，或看它是否正被其他程序占用。");
        }
    }

    public static T Read<T>(string name)
        where T : class => Open(name).As<T>();

    /// <exception cref="StartupRefusedException">Names the line, and why.</exception>
    public T As<T>()
        where T : class
    {
        try
        {
            using (JsonDocument.Parse(bytes))
            {
                // Read once for its grammar alone: what fails below is then a matter of members and values.
            }
        }
        catch (JsonException broken)
        {
            throw Refuse(JsonPlaces.At(bytes, broken), "不是合法的 JSON，请检查这里的逗号、引号和括号");
        }
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Options) ?? throw Fault("文件内容是空的（null）");
        }
        catch (JsonException fault)
        {
            var place = JsonFaultText.IsAboutTheWholeEntry(fault) ? JsonPlaces.Of(bytes, JsonPlaces.Steps(fault.Path)) : JsonPlaces.At(bytes, fault);
            throw Refuse(place, JsonFaultText.Of(fault));
        }
    }

    /// <summary>A fault of meaning, for the caller to throw.</summary>
    /// <param name="path">Member names and positions down to the entry at fault: <c>"rules", 3</c>.</param>
    public StartupRefusedException Fault(string reason, params ReadOnlySpan<object> path) => Refuse(JsonPlaces.Of(bytes, path), reason);

    private StartupRefusedException Refuse((int Line, int? Column) place, string reason) => new(
        $"参考数据 {Name} 第 {place.Line} 行{(place.Column is { } column ? $"第 {column} 列" : "")}：{reason.TrimEnd('。')}。改正前不能启动；不知道原值时，请从安装包取回这个文件。");

    /// <summary>As the files are written, so that stored entries and shipped ones compare.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">The stored text is damaged.</exception>
    public static T Parse<T>(string text)
        where T : class => JsonSerializer.Deserialize<T>(text, Options) ?? throw new InvalidDataException("The stored text is empty.");
}
