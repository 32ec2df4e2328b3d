internal import HTML
internal import Web

/// Whose voice it is; those who live the challenge are marked.
struct SpeakerName: HTML {
    let speaker: Speaker
    let reader: Reader

    var body: some HTML<HTMLTag.span> {
        span {
            speaker.name ?? reader(PurposesText.visionsForgotten)
            if speaker.livesIt {
                " "
                Badge(reader(PurposesText.visionsLivesIt))
            }
        }
    }
}
