using KangyangCase.Domain.Trainees.Duplicates;

namespace KangyangCase.Domain.Trainees;

/// <summary>What merging does to the two entries; nothing else calls it.</summary>
public sealed partial class Trainee
{
    /// <summary>Takes chosen values of the entry that goes. Its document comes as a further one first, see <see cref="MakePrimary"/>.</summary>
    public void TakeOver(Trainee other, IReadOnlySet<MergeField> fields)
    {
        foreach (var field in fields) Take(other, field);
        Touch();
    }

    /// <summary>Only the way to the survivor is left: the number of its document belongs to the survivor now.</summary>
    public void BecomeStubOf(TraineeId survivor)
    {
        MergedInto = survivor;
        (DocumentCipher, DocumentIndex, DocumentLastFour) = ([], Id.Value.ToByteArray(), "");
        Touch();
    }

    private void Take(Trainee other, MergeField field)
    {
        switch (field)
        {
            case MergeField.Name:
                (Name, FoldedName) = (other.Name, other.FoldedName);
                break;
            case MergeField.SexAndBirth:
                (Sex, BirthDate) = (other.Sex, other.BirthDate);
                break;
            case MergeField.Phone:
                (PhoneCipher, PhoneIndex, PhoneLastFour) = (other.PhoneCipher, other.PhoneIndex, other.PhoneLastFour);
                break;
            case MergeField.Address:
                ContactAddressCipher = other.ContactAddressCipher;
                break;
            case MergeField.EmergencyContact:
                (EmergencyContactCipher, EmergencyPhoneCipher) = (other.EmergencyContactCipher, other.EmergencyPhoneCipher);
                (EmergencyPhoneIndex, EmergencyPhoneLastFour) = (other.EmergencyPhoneIndex, other.EmergencyPhoneLastFour);
                break;
            case MergeField.Ethnicity:
                Ethnicity = other.Ethnicity;
                break;
            case MergeField.Schooling:
                (Schooling, SchoolingLevel) = (other.Schooling, other.SchoolingLevel);
                (SchoolingCompletedOn, School, Major) = (other.SchoolingCompletedOn, other.School, other.Major);
                break;
            case MergeField.HouseholdPlace:
                HouseholdPlace = other.HouseholdPlace;
                break;
            case MergeField.Photo:
                PhotoSha256 = other.PhotoSha256;
                break;
            case MergeField.Document:
                break;
        }
    }
}
