using KangyangCase.Tests.Journeys;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Attachments;

/// <summary>A coordinator's hands: an identity copy and a photo that needs cropping go in, are looked at and taken out again.</summary>
public sealed class AttachmentJourneyTests(BrowserFixture browser)
{
    [Fact]
    public async Task Materials_UploadedCroppedViewedAndRemoved()
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        await walk.SignInAsync("luoxiaomei");
        await walk.OpenAsync("/cases");
        await walk.OpenAsync(await walk.Page.Locator("a[href^='/cases/0']").First.GetAttributeAsync("href") ?? "");
        var trainee = await walk.Page.Locator("a[href^='/trainees/0']").First.GetAttributeAsync("href") ?? "";
        await walk.Page.GetByRole(AriaRole.Tab, new() { Name = "文书", Exact = true }).ClickAsync();
        await ReadyAsync(walk);
        await walk.Page.GetByLabel("材料种类").SelectOptionAsync("身份证件复印件");
        await walk.Page.GetByLabel("选择材料文件").SetInputFilesAsync((FilePayload[])
        [
            new() { Name = "身份证正面.jpg", MimeType = "image/jpeg", Buffer = Papers.Polyglot() },
            new() { Name = "图标.jpg", MimeType = "image/jpeg", Buffer = "<svg onload=alert(1)>"u8.ToArray() },
        ]);
        await Assertions.Expect(walk.Page.Locator("[data-code='attachment.type-refused']")).ToContainTextAsync("SVG");
        await Assertions.Expect(walk.Page.Locator("[data-code='stored']")).ToHaveCountAsync(1);
        await walk.SeeAsync("在用");
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.Page.GetByText("在用").First.ScrollIntoViewIfNeededAsync();
        await walk.Page.ScreenshotAsync("attachments");
        await AnswerAsync(walk, app.BaseAddress);

        await walk.ClickAsync("删除 身份证正面.jpg");
        await walk.FillAsync("删除原因", "传错了人");
        await walk.Page.GetByRole(AriaRole.Button, new() { Name = "删除", Exact = true }).Last.ClickAsync();
        await walk.SeeAsync("还没有材料");
        await walk.ClickAsync("显示已换下和已删除的");
        await walk.SeeAsync("传错了人");

        await walk.OpenAsync(trainee);
        await ReadyAsync(walk);
        await walk.Page.GetByLabel("选择照片文件").SetInputFilesAsync(new FilePayload { Name = "自拍.png", MimeType = "image/png", Buffer = Papers.Png(900, 700) });
        var frame = walk.Page.Locator("[data-frame]");
        await frame.FocusAsync();
        await walk.Page.Keyboard.PressAsync("-");
        await walk.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(walk.Page.GetByText("框内 493×690 像素")).ToBeVisibleAsync();
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.Page.ScreenshotAsync("photo-crop");
        await walk.ClickAsync("保存照片");
        await walk.Page.GetByAltText("现用照片").WaitForAsync();
        Assert.Equal(295, await walk.Page.GetByAltText("现用照片").EvaluateAsync<int>("async image => { await image.decode(); return image.naturalWidth; }"));
        await Assertions.Expect(walk.Page.Locator("h1 ~ img[alt='照片']")).ToHaveCountAsync(1);
    }

    /// <summary>As a script would ask for it: headers that keep it a file, and the same 404 for a stranger as for nothing.</summary>
    private static async Task AnswerAsync(Walk walk, string address)
    {
        var href = await walk.Link("下载 身份证正面.jpg").GetAttributeAsync("href") ?? "";
        var view = await walk.Page.Context.APIRequest.GetAsync(address + href + "?view=1");
        Assert.Equal((200, "image/jpeg", "nosniff", "no-store"), (view.Status, view.Headers["content-type"], view.Headers["x-content-type-options"], view.Headers["cache-control"]));
        Assert.StartsWith("inline", view.Headers["content-disposition"]);
        Assert.StartsWith("sandbox", view.Headers["content-security-policy"]);
        Assert.DoesNotContain("script", System.Text.Encoding.Latin1.GetString(await view.BodyAsync()));
        Assert.StartsWith("attachment", (await walk.Page.Context.APIRequest.GetAsync(address + href)).Headers["content-disposition"]);
        Assert.Equal(404, (await walk.Page.Context.APIRequest.GetAsync($"{address}/attachments/{Guid.CreateVersion7()}")).Status);
        await using var context = await (walk.Page.Context.Browser ?? throw new InvalidOperationException("No browser.")).NewContextAsync(new() { BaseURL = address });
        var stranger = new Walk(await context.NewPageAsync(), address);
        Assert.DoesNotContain("image", (await context.APIRequest.GetAsync(address + href)).Headers["content-type"]);
        await stranger.SignInAsync("tanlihua");
        Assert.Equal(404, (await context.APIRequest.GetAsync(address + href)).Status);
    }

    private static Task ReadyAsync(Walk walk) => walk.Page.WaitForSelectorAsync("[data-ready=true]");
}
