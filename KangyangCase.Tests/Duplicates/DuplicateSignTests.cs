using KangyangCase.App.Data.Reading;
using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;

namespace KangyangCase.Tests.Duplicates;

public sealed class DuplicateSignTests
{
    private static readonly DateOnly Born = new(1975, 3, 8);

    [Theory]
    [InlineData("向春兰", "向春兰", true, "SimilarNameAndPhone")]
    [InlineData("向春兰", "向春蘭", true, "SimilarNameAndPhone")]
    [InlineData("向春兰", "项春兰", true, "SimilarNameAndPhone")]
    [InlineData("向春兰", "向春", true, "SimilarNameAndPhone")]
    [InlineData("向春兰", "谭代芳", true, "")]
    [InlineData("向春兰", "向代芳", true, "")]
    [InlineData("向春兰", "向春兰", false, "")]
    [InlineData("向春兰", "向春蘭", false, "")]
    public void Between_PeopleOfDifferentBirth_GoesByNameAndPhone(string one, string other, bool samePhone, string expected)
    {
        var signs = DuplicateSigns.Between(Person(one, Born, 1, phone: 7), Person(other, Born.AddDays(1), 2, phone: (byte)(samePhone ? 7 : 8)));
        Assert.Equal(expected, string.Join(',', signs));
    }

    [Theory]
    [InlineData(IdentityDocumentKind.Passport, IdentityDocumentKind.Passport, DuplicateSign.OtherEdition)]
    [InlineData(IdentityDocumentKind.HongKongMacaoTravelPermit, IdentityDocumentKind.HongKongMacaoTravelPermit, DuplicateSign.OtherEdition)]
    [InlineData(IdentityDocumentKind.ResidentIdCard, IdentityDocumentKind.ResidentIdCard, DuplicateSign.SameNameAndBirth)]
    [InlineData(IdentityDocumentKind.ResidentIdCard, IdentityDocumentKind.Passport, DuplicateSign.SameNameAndBirth)]
    public void Between_PeopleOfOneNameAndBirth_TellsEditionsApart(IdentityDocumentKind one, IdentityDocumentKind other, DuplicateSign expected) =>
        Assert.Equal([expected], DuplicateSigns.Between(Person("向春兰", Born, 1, one), Person("向春兰", Born, 2, other)));

    [Fact]
    public void Between_PeopleWithOneDocument_IsCertainWhateverElse() =>
        Assert.Equal([DuplicateSign.SameDocument], DuplicateSigns.Between(Person("向春兰", Born, 1, phone: 7), Person("谭代芳", Born.AddYears(9), 1, phone: 8)));

    private static PersonTraits Person(string name, DateOnly birth, byte document, IdentityDocumentKind kind = IdentityDocumentKind.ResidentIdCard, byte? phone = null) =>
        new(name, TraitReader.Sounds(name), birth, [(kind, [document])], phone is { } number ? [number] : null);
}
