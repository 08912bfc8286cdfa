namespace KangyangCase.Domain.Common;

/// <summary>An ID or phone number as it exists at rest: never in the clear.</summary>
/// <param name="Cipher">AES-256-GCM: version, nonce, tag, ciphertext.</param>
/// <param name="Index">Keyed digest of the normalised text, for exact look-up.</param>
/// <param name="LastFour">The last four characters, for people to tell two apart.</param>
public sealed record SealedText(byte[] Cipher, byte[] Index, string LastFour);
