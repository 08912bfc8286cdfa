using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cases.Tasks;

public static class TaskErrors
{
    public static readonly Refusal NotFound = new("task.not-found", "找不到这项任务，或不在您的可见范围内。");

    public static readonly Refusal MayNotAdd = new("task.may-not-add", "只有协调员、审核员、考评员和证书专员可以新增任务。");

    public static readonly Refusal NotYours = new("task.not-yours", "这项任务由别人负责；请由负责人、新增人或办理机构的协调员办理。");

    public static readonly Refusal NotCreator = new("task.not-creator", "只能移除自己新增的、还没有完成的任务。");

    public static readonly Refusal TitleMissing = new("task.title-missing", "请写明要做什么。");

    public static readonly Refusal TitleTooLong = new("task.title-too-long", $"任务名称不能超过 {CaseTask.TitleLimit} 个字。");

    public static readonly Refusal NoteMissing = new("task.note-missing", "请写明办理结果。");

    public static readonly Refusal NoteTooLong = new("task.note-too-long", $"说明不能超过 {CaseTask.NoteLimit} 个字。");

    public static readonly Refusal AnchorUnknown = new("task.anchor-unknown", "请选择期限从哪一天算起。");

    public static readonly Refusal WorkingDaysOutOfRange = new("task.working-days-out-of-range", $"工作日数请填 0 至 {CaseTask.MostWorkingDays}。");

    public static readonly Refusal OwnerUnknown = new("task.owner-unknown", "请选择可以办理这个个案的同事。");

    public static readonly Refusal SameOwner = new("task.same-owner", "这项任务已经由此人负责。");

    public static readonly Refusal NotDone = new("task.not-done", "任务还没有完成，不需要重新打开。");

    public static readonly Refusal CaseExited = new("task.case-exited", "个案已退出，不再有任务；恢复个案后可以新增。");

    public static Refusal AlreadyDone(DateOnly on) => new("task.already-done", $"任务已于 {on:yyyy-MM-dd} 完成。");
}
