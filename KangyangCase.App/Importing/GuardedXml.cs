using System.Xml;

namespace KangyangCase.App.Importing;

/// <summary>
/// Reads one XML part of a package forward only. No DTD, no resolver; the size is counted while unpacking, since the
/// length a package states may lie; depth, token length and the number of different names are bounded too.
/// </summary>
internal sealed class GuardedXml : IDisposable
{
    private readonly XmlReader reader;

    public GuardedXml(Stream part, long stated, ReadBudget budget) => reader = XmlReader.Create(
        new CountedStream(part, stated, budget),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new BoundedNames(),
        });

    /// <summary>Local name of the element just entered or left. Namespaces differ between editions of the format and are not looked at.</summary>
    public string Name => reader.LocalName;

    public bool IsStart => reader.NodeType == XmlNodeType.Element;

    public bool IsEnd => reader.NodeType == XmlNodeType.EndElement;

    public bool IsEmpty => reader.IsEmptyElement;

    public bool IsText => reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    public string Text => reader.Value;

    public string? Attribute(string name)
    {
        var value = reader.GetAttribute(name);
        if (value is not null || !reader.HasAttributes)
        {
            return value;
        }

        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == name)
            {
                value = reader.Value;
            }
        }

        reader.MoveToElement();
        return value;
    }

    public bool Read()
    {
        var more = reader.Read();
        return more && reader.Depth > RosterFileLimits.XmlDepth ? throw new RosterFileRefusedException(RosterFileErrors.Bomb) : more;
    }

    public void Dispose() => reader.Dispose();

    private sealed class BoundedNames : NameTable
    {
        private int added;

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Count(base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? Count(base.Add(key));

        private string Count(string name) =>
            ++added > RosterFileLimits.XmlNames ? throw new RosterFileRefusedException(RosterFileErrors.Bomb) : name;
    }
}
