namespace KangyangCase.Domain.Organizations;

/// <summary>Whom an assessment organization may assess; the first letter of its certificate numbers says the same.</summary>
public enum EvaluatorType
{
    /// <summary>用人单位 (Y): own staff only, dispatched and outsourced included (渝人社发〔2020〕124号 三（五）).</summary>
    Employer,

    /// <summary>社会培训评价组织 (S): the public; technical schools count here.</summary>
    Social,
}

public static class EvaluatorTypes
{
    public static string Label(this EvaluatorType type) => type switch
    {
        EvaluatorType.Employer => "用人单位",
        EvaluatorType.Social => "社会培训评价组织",
    };

    /// <summary>First letter of the certificate number (人社鉴发〔2019〕2号).</summary>
    public static char Letter(this EvaluatorType type) => type switch
    {
        EvaluatorType.Employer => 'Y',
        EvaluatorType.Social => 'S',
    };
}
