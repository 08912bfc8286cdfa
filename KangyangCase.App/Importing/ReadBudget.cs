using KangyangCase.Domain.Common;

namespace KangyangCase.App.Importing;

/// <summary>What is left of the limits while one file is read, over all its sheets and parts.</summary>
internal sealed class ReadBudget(Watch watch = default)
{
    private const int CellsBetweenLooks = 0xFFF;

    private long bytes = RosterFileLimits.UnpackedBytes;
    private int cells = RosterFileLimits.Cells;
    private int characters = RosterFileLimits.Characters;

    public void TakeBytes(int count) => Require((bytes -= count) >= 0, RosterFileErrors.Bomb);

    public void TakeCell(int column)
    {
        Require(--cells >= 0, RosterFileErrors.TooMuchText);
        if ((cells & CellsBetweenLooks) == 0)
        {
            ThrowIfStopped();
        }

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

    /// <param name="count">Filled rows of the sheet so far.</param>
    public void TakeRow(int count)
    {
        Require(count <= RosterFileLimits.Rows, RosterFileErrors.TooManyRows);
        watch.At(count);
    }

    public void ThrowIfStopped() => watch.Stop.ThrowIfCancellationRequested();

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
