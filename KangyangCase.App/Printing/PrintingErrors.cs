using System.Text;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Printing;

/// <summary>Every reason why a paper is not printed. Each names the person, so that the rest of a batch can go on.</summary>
public static class PrintingErrors
{
    public static Refusal CharacterMissing(string person, string field, Rune character) => new(
        "printing.character-missing",
        $"{person}：{field}中的“{character}”（U+{character.Value:X4}）没有可用的字形，不能打印。请先在打印设置中配置含有该字的字体文件（.ttf）。");

    public static Refusal BlankField(string person, string field) => new(
        "printing.field-blank", $"{person}：{field}为空，不能打印。");

    public static Refusal NameTooLong(string person) => new(
        "printing.name-too-long", $"{person}：姓名过长，缩小字号并分两行后仍排不下，不能打印。");

    public static Refusal ValueTooLong(string person, string field) => new(
        "printing.value-too-long", $"{person}：{field}过长，在证书规定的位置排不下，不能打印。");

    public static Refusal BodyTooLong(string person, int lines) => new(
        "printing.body-too-long", $"{person}：证书正文超过 {lines} 行，排不下，不能打印。请缩短打印设置中的正文。");

    public static Refusal QrTooDense(string person) => new(
        "printing.qr-too-dense", $"{person}：二维码内容过长，印出后无法识读，不能打印。请缩短查询网址。");

    public static Refusal PhotoUnusable(string person) => new(
        "printing.photo-unusable", $"{person}：照片不是系统处理过的 JPEG 图片（295×413 像素），不能打印。请重新上传照片。");

    public static Refusal PhotoTooLarge(int megabytes) => new(
        "photo.too-large", $"照片文件超过 {megabytes} MB，请压缩后再上传。");

    public static Refusal PhotoNotPicture { get; } = new(
        "photo.not-picture", "文件不是 JPEG 或 PNG 图片，请上传一寸证件照。");

    public static Refusal PhotoCropOutside { get; } = new(
        "photo.crop-outside", "裁剪框超出了照片，请把它移回照片里。");

    public static Refusal PhotoCropTooSmall(int width, int height) => new(
        "photo.crop-too-small", $"裁剪框里只有 {width}×{height} 像素，打印会模糊；请放大裁剪框，或换一张更清楚的照片。");

    public static Refusal PhotoTooSmall(int width, int height) => new(
        "photo.too-small", $"照片只有 {width}×{height} 像素，打印会模糊；请上传不小于 295×413 像素的一寸证件照。");

    public static Refusal PhotoTooManyPixels(int width, int height) => new(
        "photo.too-many-pixels", $"照片有 {width}×{height} 像素，过大；请缩小到 6000×6000 像素以内再上传。");

    public static Refusal PhotoWrongProportion(int width, int height) => new(
        "photo.wrong-proportion", $"照片是 {width}×{height} 像素，不是一寸照片的比例（25∶35）；请裁剪后再上传。");
}
