internal import Core
internal import Credentials
internal import HTTPTypes
internal import Hummingbird
internal import Initiatives
internal import Web

/// Receives the requests for one route: who is it → may they → page, or what they sent → answer.
struct Reception: Sendable {
    let premises: Premises
    let cache: PageCache
    let route: Route

    func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard let page = route.page else { throw Problem.notFound }
        let arrival = try await arrive(request, context, seat: nil)
        if !arrival.isNoted { try await Session.note(arrival.caller, at: premises.store) }
        let visit = visit(arrival, sent: nil, request)
        guard arrival.isCacheable(route) else { return try await respond(page(visit), arrival, request) }
        if let kept = cache.page(arrival.cacheKey, at: arrival.version) {
            return try kept.response(from: request, context: context)
        }
        let answer = try await page(visit)
        // Leading on is quickly done, and no page to keep.
        if case .done = answer.form { return try await respond(answer, arrival, request) }
        let made = try arrival.deliverable(answer.form)
        if !answer.isMomentary { cache.keep(made, as: arrival.cacheKey, at: arrival.version) }
        return try made.response(from: request, context: context)
    }

    func submit(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard let submit = route.submit else { throw Problem.notFound }
        // What is wrong with it is told only to who may use this route at all.
        let sent = try await SubmittedFields.read(
            request, most: await most(request, context), takesFiles: route.takesFiles)
        let seat = (try? sent.get())?.values[FormSeal.Field.seat.rawValue]?.first.flatMap { Int64($0) }
        let site = Result { try FormGuard.checkSite(request) }
        let arrival: Arrival
        do {
            arrival = try await arrive(request, context, seat: seat)
        } catch let problem as Problem where problem.kind == .notSignedIn {
            // Another site's words are not shown as ours.
            let isOwn = if case .success = site { true } else { false }
            throw SignedOut(problem: problem, typed: isOwn ? (try? sent.get())?.typedTexts ?? [] : [])
        }
        try site.get()
        let fields = try sent.get().values
        let visit = visit(arrival, sent: try sent.get(), request)
        do {
            guard arrival.formGuard.isWhole(fields[FormSeal.Field.token.rawValue]?.first ?? "") else {
                throw Problem(.conflict, "form.expired", "This page was open too long; send it again.")
            }
            return try await respond(submit(visit), arrival, request)
        } catch let problem as Problem where route.page != nil && problem.isMendable && !context.wantsJSON {
            return try await showAgain(visit, problem, arrival, request)
        }
    }

    /// How many bytes they may send: as many as a file has only where one is taken, and only who is signed in here, so
    /// that not everybody can fill the memory.
    private func most(_ request: Request, _ context: SiteContext) async -> Int {
        guard route.takesFiles, let arrival = try? await arrival(request, context, seat: nil),
            arrival.actor.role != .visitor
        else { return Limits.body }
        return Limits.upload
    }

    /// The form as it was filled, with what was wrong. Where it is unknown whether it was done, it keeps its key, so that
    /// sending it again cannot do it twice.
    private func showAgain(
        _ visit: Visit, _ problem: Problem, _ arrival: Arrival, _ request: Request
    ) async throws -> Response {
        guard let page = route.page else { throw problem }
        let key = problem.kind == .unavailable ? visit.form.seal.key : RequestKey()
        let form = Form(
            fields: visit.form.fields, files: visit.form.files, problem: problem,
            seal: arrival.formGuard.seal(seat: visit.actor.seat, key: key))
        var response = try await respond(page(visit.showing(form)), arrival, request)
        // Where there is no form to fill any more, its page leads on, and so does this.
        if response.status == .ok { response.status = problem.status }
        return response
    }

    private func arrival(_ request: Request, _ context: SiteContext, seat: Int64?) async throws -> Arrival {
        let entrance = Entrance(premises: premises, request: request)
        let slug = context.parameters.get("initiative")
        // A link's own address lets in whoever has the link, also where nothing is shown to everybody.
        let link = context.parameters.get("code").flatMap { SecretCode($0) }.map { Caller.link($0.digest) }
        let (caller, pass) = (slug == nil ? nil : link, entrance.pass)
        return try await premises.store.read { [premises, context] tx in
            try Arrival(caller ?? entrance.caller(seat: seat), pass, slug, premises, context, tx)
        }
    }

    private func arrive(_ request: Request, _ context: SiteContext, seat: Int64?) async throws -> Arrival {
        let arrival = try await arrival(request, context, seat: seat)
        // That there is such a thing as one's own account is no secret.
        if route.verb == .keepAccount, arrival.actor.role == .visitor {
            throw Problem(.notSignedIn, "not-signed-in", "Sign in first.")
        }
        guard arrival.actor.may(route.verb) else {
            // Whose session has ended learns that, wherever they were: it says nothing about what is there.
            throw arrival.isSignedOut ? Problem(.notSignedIn, "signed-out", "You are signed out.") : Problem.notFound
        }
        return arrival
    }

    private func visit(_ arrival: Arrival, sent: SubmittedFields?, _ request: Request) -> Visit {
        let fields = sent?.values ?? [:]
        let key =
            fields[FormSeal.Field.key.rawValue]?.first.flatMap { RequestKey($0) }
            ?? request.headers[.idempotencyKey].flatMap { RequestKey($0) }
        let seal = arrival.formGuard.seal(seat: arrival.actor.seat, key: key ?? RequestKey())
        return arrival.visit(
            Form(
                fields: fields.filter { FormSeal.Field(rawValue: $0.key) == nil }, files: sent?.files ?? [:], seal: seal
            ),
            Entrance(premises: premises, request: request))
    }

    private func respond(_ answer: Answer, _ arrival: Arrival, _ request: Request) async throws -> Response {
        var response: Response
        if case .done(let path, let json) = answer.form {
            response =
                arrival.context.wantsJSON
                ? .json(try json()) : Response(status: .seeOther, "text/plain; charset=utf-8", [])
            response.headers[.location] = arrival.reader.link(path)
            response.headers[.cacheControl] = "no-store"
        } else {
            response = try arrival.deliverable(answer.form, cache: "no-store")
                .response(from: request, context: arrival.context)
        }
        if let session = answer.session {
            response.headers[.setCookie] = premises.cookie.value(for: session, now: premises.store.time.now())
        }
        return response
    }
}

/// Somebody sent a form after their session had ended. What they typed goes back to them, since it is nowhere else.
struct SignedOut: Error {
    let problem: Problem
    let typed: [String]
}

extension Problem {
    /// Whether the form can be shown again with it, for the person to mend or to send anew.
    fileprivate var isMendable: Bool {
        switch kind {
        case .invalid, .conflict, .stale, .throttled, .tooLarge, .unavailable, .notAllowed: true
        case .notFound, .notSignedIn, .internal: false
        }
    }
}

extension HTTPField.Name {
    static let idempotencyKey: HTTPField.Name = {
        guard let name = HTTPField.Name("Idempotency-Key") else { preconditionFailure("a header name") }
        return name
    }()
}
