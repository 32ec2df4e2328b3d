public import Core
public import Web

extension Verb {
    /// What a program can be allowed, in plain words. A person's own yes, their account and their leaving are left out:
    /// those are theirs to say. What is new is not grantable before it stands here.
    public static let grantable: [(verb: Verb, title: Phrase)] = [
        (.readShared, InitiativesText.verbReadShared), (.record, InitiativesText.verbRecord),
        (.propose, InitiativesText.verbPropose), (.describe, InitiativesText.verbDescribe),
        (.speak, InitiativesText.verbSpeak),
    ]
}
