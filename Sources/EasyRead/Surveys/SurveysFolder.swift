import Coproduction

/// Reads `Surveys/*.yaml`.
struct SurveysFolder {
    let files: EasyReadFolder
    let pictures: Pictures?

    /// All surveys, by file name, and the recordings they name; two with one slug or one keyword are noted.
    func read() -> (surveys: [Survey], recordings: [Recording]) {
        let recordings = RecordingReader(files: files)
        var surveys: [Survey] = []
        for file in files.names(in: "Surveys", ending: "yaml") {
            guard let root = files.read("Surveys/" + file),
                let survey = SurveyReader(pictures: pictures, recordings: recordings).survey(root)
            else { continue }
            if surveys.contains(where: { $0.slug == survey.slug }) {
                root.wrong("2 files have the survey \"\(survey.slug.rawValue)\".", "Take one of them away.")
            }
            if let keyword = survey.keyword, surveys.contains(where: { $0.keyword == keyword }) {
                root.wrong("2 surveys have the keyword \(keyword).", "Give this survey another keyword.")
            }
            surveys.append(survey)
        }
        return (surveys, recordings.found)
    }
}
