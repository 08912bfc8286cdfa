namespace KangyangCase.App.Shared;

/// <summary>One field of a form, as <see cref="EditMerge{TForm}"/> compares and copies it.</summary>
/// <param name="Text">In words; two forms that say the same text say the same.</param>
/// <param name="Copy">From the second form into the first; lists are copied, not shared.</param>
public sealed record EditField<TForm>(string Name, Func<TForm, string?> Text, Action<TForm, TForm> Copy);

/// <summary>Two people changed one record: what the other changed, and what is to stand, field by field.</summary>
public abstract class EditMerge(string? who, DateTime? at)
{
    private readonly Dictionary<string, bool> decisions = [];

    /// <summary>Null when nobody is on record.</summary>
    public string? Who => who;

    /// <summary>UTC.</summary>
    public DateTime? At => at;

    public abstract IReadOnlyList<FieldChange> Changes { get; }

    /// <summary>Every field that both changed is decided.</summary>
    public bool IsSettled => Changes.All(change => TakesTheirs(change.Field) is not null);

    /// <summary>Null: not decided yet.</summary>
    public bool? TakesTheirs(string field) => decisions.TryGetValue(field, out var theirs) ? theirs : null;

    public void Decide(string field, bool takeTheirs)
    {
        decisions[field] = takeTheirs;
        Apply(field, takeTheirs);
    }

    protected abstract void Apply(string field, bool takeTheirs);
}

/// <inheritdoc/>
public sealed class EditMerge<TForm> : EditMerge
{
    private readonly IReadOnlyList<EditField<TForm>> fields;
    private readonly TForm form;
    private readonly TForm theirs;
    private readonly TForm mine;

    /// <param name="blank">An empty form: what was typed is kept there, so that every choice can be taken back.</param>
    /// <param name="form">The open form; changed in place. What only the other changed is taken over at once.</param>
    public EditMerge(IReadOnlyList<EditField<TForm>> fields, TForm before, TForm theirs, TForm form, TForm blank, string? who, DateTime? at)
        : base(who, at)
    {
        (this.fields, this.form, this.theirs, mine) = (fields, form, theirs, blank);
        foreach (var field in fields) field.Copy(mine, form);
        Changes = [.. fields.Where(field => field.Text(before) != field.Text(theirs) && field.Text(theirs) != field.Text(form))
            .Select(field => new FieldChange(field.Name, field.Text(before), field.Text(theirs), field.Text(form)))];
        foreach (var change in Changes.Where(change => change.Yours == change.Before)) Decide(change.Field, takeTheirs: true);
    }

    public override IReadOnlyList<FieldChange> Changes { get; }

    protected override void Apply(string field, bool takeTheirs) => fields.Single(one => one.Name == field).Copy(form, takeTheirs ? theirs : mine);
}
