using CsCheck;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.Tests.Trainees;

public sealed class IdentityDocumentTests
{
    private static readonly DateOnly Today = new(2020, 10, 12);

    /// <summary>Any valid resident number: region, birth date up to 2000, sequence.</summary>
    private static readonly Gen<string> ValidNumber =
        from region in Gen.Int[110000, 659999]
        from days in Gen.Int[0, 25_000]
        from sequence in Gen.Int[1, 999]
        select Complete($"{region}{new DateOnly(1932, 1, 1).AddDays(days):yyyyMMdd}{sequence:000}");

    [Theory]
    [InlineData("11010519491231002X", IdentityDocumentKind.ResidentIdCard, "1949-12-31", Sex.Female)]
    [InlineData("440524188001010014", null, null, null)]
    [InlineData("500101197003150023", IdentityDocumentKind.ResidentIdCard, "1970-03-15", Sex.Female)]
    [InlineData("500101 19700315 0023", IdentityDocumentKind.ResidentIdCard, "1970-03-15", Sex.Female)]
    [InlineData("１１０１０５１９４９１２３１００２ｘ", IdentityDocumentKind.ResidentIdCard, "1949-12-31", Sex.Female)]
    [InlineData("'11010519491231002×", IdentityDocumentKind.ResidentIdCard, "1949-12-31", Sex.Female)]
    [InlineData("810000199408230021", IdentityDocumentKind.HongKongMacaoResidencePermit, "1994-08-23", Sex.Female)]
    [InlineData("830000199201300022", IdentityDocumentKind.TaiwanResidencePermit, "1992-01-30", Sex.Female)]
    [InlineData("911124198108030024", IdentityDocumentKind.ForeignPermanentResidentIdCard, "1981-08-03", Sex.Female)]
    [InlineData("CAN110181080301", IdentityDocumentKind.ForeignPermanentResidentIdCard, "1981-08-03", null)]
    [InlineData("can110105080301", IdentityDocumentKind.ForeignPermanentResidentIdCard, "2005-08-03", null)]
    [InlineData("H12345678", IdentityDocumentKind.HongKongMacaoTravelPermit, null, null)]
    [InlineData("m1234567801", IdentityDocumentKind.HongKongMacaoTravelPermit, null, null)]
    [InlineData("12345678", IdentityDocumentKind.TaiwanTravelPermit, null, null)]
    public void Parse_KnownForms_TellsKindBirthDateAndSex(string text, IdentityDocumentKind? kind, string? birth, Sex? sex)
    {
        // The published vector of 1880 passes the checksum but nobody of that age takes part.
        var document = IdentityDocument.Parse(text, kind is null ? new DateOnly(1950, 1, 1) : Today).Value;

        Assert.Equal(kind ?? IdentityDocumentKind.ResidentIdCard, document.Kind);
        if (kind is not null)
        {
            Assert.Equal(birth, document.BirthDate?.ToString("yyyy-MM-dd"));
            Assert.Equal(sex, document.Sex);
        }
    }

    [Theory]
    [InlineData("", "id.missing")]
    [InlineData(" \u3000\u200B", "id.missing")]
    [InlineData("500112197811229830", "id.checksum")]
    [InlineData("5.0022619880315e+17", "id.damaged")]
    [InlineData("5.00226E+17", "id.damaged")]
    [InlineData("500226198803150000", "id.damaged")]
    [InlineData("500101199002300020", "id.birthdate")]
    [InlineData("500101202010130021", "id.birthdate")]
    [InlineData("500101184901010029", "id.birthdate")]
    [InlineData("440524188001010014", "id.birthdate")]
    [InlineData("CAN110181133001", "id.birthdate")]
    [InlineData("110105491231002", "id.invalid")]
    [InlineData("11010519491231002", "id.invalid")]
    [InlineData("1101051949123100200", "id.invalid")]
    [InlineData("000000194912310020", "id.invalid")]
    [InlineData("810001199408230021", "id.invalid")]
    [InlineData("<script>alert(1)</script>", "id.invalid")]
    [InlineData("E12345678", "id.invalid")]
    public void Parse_AnythingElse_IsRefusedWithItsCode(string text, string code) =>
        Assert.Equal(code, IdentityDocument.Parse(text, Today).Refusal?.Code);

    [Fact]
    public void Parse_PassportNamedAsSuch_IsTaken() =>
        Assert.Equal(IdentityDocumentKind.Passport, IdentityDocument.Parse("e1234 5678", Today, IdentityDocumentKind.Passport).Value.Kind);

    [Fact]
    public void Parse_FormOfAnotherKindThanStated_IsRefused() =>
        Assert.Equal("id.kind-mismatch", IdentityDocument.Parse("H12345678", Today, IdentityDocumentKind.ResidentIdCard).Refusal?.Code);

    [Fact]
    public void Parse_ReissueCountOfTravelPermit_IsLeftOut() =>
        Assert.Equal(IdentityDocument.Parse("H12345678", Today).Value, IdentityDocument.Parse("H1234567802", Today).Value);

    [Theory]
    [InlineData("500235198309011839", "500235********1839")]
    [InlineData("CAN110181080301", "CAN110*****0301")]
    [InlineData("H12345678", "H****5678")]
    [InlineData("12345678", "****5678")]
    public void Masked_EveryKind_HidesTheMiddle(string number, string masked)
    {
        var document = IdentityDocument.Parse(number, Today).Value;

        Assert.Equal(masked, document.Masked);
        Assert.Equal(number[^4..], document.LastFour);
        Assert.DoesNotContain(number, document.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1234")]
    [InlineData("1234567")]
    public void Mask_FragmentsToo_RevealNothing(string fragment) =>
        Assert.Equal(new string('*', fragment.Length), IdentityDocument.Mask(fragment));

    [Fact]
    public void Parse_AnySingleDigitAltered_IsRefused() =>
        Gen.Select(ValidNumber, Gen.Int[0, 17], Gen.Int[1, 9]).Sample((number, place, shift) =>
        {
            var digit = number[place] == 'X' ? 10 : number[place] - '0';
            var altered = $"{number[..place]}{(char)('0' + ((digit + shift) % 10))}{number[(place + 1)..]}";

            Assert.True(IdentityDocument.Parse(number, Today).Succeeded);
            Assert.False(altered == number || IdentityDocument.Parse(altered, Today).Succeeded);
        });

    [Fact]
    public void Parse_TwoNeighboursSwapped_IsRefused() =>
        Gen.Select(ValidNumber, Gen.Int[0, 15]).Where((number, place) => number[place] != number[place + 1]).Sample((number, place) =>
        {
            var swapped = $"{number[..place]}{number[place + 1]}{number[place]}{number[(place + 2)..]}";

            Assert.False(IdentityDocument.Parse(swapped, Today).Succeeded);
        });

    [Fact]
    public void Parse_ItsOwnNumberAgain_GivesTheSameDocument() =>
        ValidNumber.Sample(number =>
        {
            var document = IdentityDocument.Parse(number, Today).Value;

            Assert.Equal(document, IdentityDocument.Parse(document.Number, Today, document.Kind).Value);
        });

    [Fact]
    public void Parse_AnyText_NeverThrows() =>
        Gen.String.Sample(text => IdentityDocument.Parse(text, Today).Succeeded || IdentityDocument.Parse(text, Today).Refusal is not null);

    [Fact]
    public void Label_EveryKind_IsReadBack() =>
        Assert.All(IdentityDocumentKinds.All, kind => Assert.Equal(kind, IdentityDocumentKinds.FromText($" {kind.Label()} ")));

    private static string Complete(string seventeen) => seventeen + IdentityChecksum.For(seventeen);
}
