namespace KangyangCase.App.Features.Assessments;

/// <summary>Document numbers as a public list shows them: the first six and the last two characters, so that the birth date stays hidden.</summary>
public static class PublicMask
{
    private const int Tail = 2;

    /// <summary>Of a number too short for that, only the first and the last two.</summary>
    public static string Of(string number)
    {
        var head = number.Length >= 15 ? 6 : 1;
        return number.Length <= head + Tail ? new string('*', number.Length) : number[..head] + new string('*', number.Length - head - Tail) + number[^Tail..];
    }
}
