using KangyangCase.Domain.Common;

namespace KangyangCase.App.Importing;

/// <summary>What is left of the limits while one file is read, over all its sheets and parts.</summary>
internal sealed class ReadBudget
{
    private long bytes = RosterFileLimits.UnpackedBytes;
    private int cells = RosterFileLimits.Cells;
    private int characters = RosterFileLimits.Characters;

    public void TakeBytes(int count) => Require((bytes -= count) >= 0, RosterFileErrors.Bomb);

    public void TakeCell(int column)
    {
        Require(--cells >= 0, RosterFileErrors.TooMuchText);
        Require(column <= MaxSheetColumn, RosterFileErrors.TooManyColumns);
    }

    /// <summary>Counts text that stays in memory.</summary>
    public void TakeText(int column, int length)
    {
        Require(column < RosterFileLimits.Columns, RosterFileErrors.TooManyColumns);
        TakeText(length);
    }

    public void TakeText(int length) =>
        Require(length <= RosterFileLimits.CellCharacters && (characters -= length) >= 0, RosterFileErrors.TooMuchText);

    public static void Require(bool condition, Refusal otherwise)
    {
        if (!condition)
        {
            throw new RosterFileRefusedException(otherwise);
        }
    }

    /// <summary>XFD: no spreadsheet program writes a cell beyond it, filled or blank.</summary>
    private const int MaxSheetColumn = 16_383;
}
