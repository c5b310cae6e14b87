import { type ProblemCode, problems } from '@pianqu/shared/http/problem.ts'
import { expect } from 'vitest'
import { z } from 'zod'
import { ApiProblem, unreachable } from '../api/api-problem.ts'
import { type Kept, nothingKept, type Seen, type SentEdits } from './edit.ts'
import { type EditQueue, typedAt } from './edit-queue.ts'
import type { EditedDocument, Saved } from './edited-document.ts'
import { type Editing, openEditing } from './open-editing.ts'
import { clashesOf } from './standing.ts'
import type { KeptStore } from './store/kept-store.ts'

export const places = ['a', 'b', 'c'] as const
type Place = (typeof places)[number]
type Value = number | null
export type Values = Value | 'new'

export const aProblem = (code: ProblemCode): ApiProblem =>
  new ApiProblem({ type: 'about:blank', code, ...problems[code] })

interface Written {
  readonly value: Value
  readonly version: number
  /** Which store it came from; a colleague has none. */
  readonly by: SharedStore | 'colleague'
}

const at = '2025-10-28T00:00:00Z'

/** The server as far as a document goes: versions, and first replies under their key. */
class Server {
  version = 1
  readonly history = new Map<Place, Written[]>(
    places.map((place) => [place, [{ value: null, version: 1, by: 'colleague' }]]),
  )
  /** Every version there was, the last one last. */
  readonly #past: Seen<Value>[] = []
  readonly #saved = new Set<string>()

  now(place: Place): Written {
    const last = this.history.get(place)?.at(-1)
    if (!last) throw new Error(place)
    return last
  }

  seen = (): Seen<Value> => ({
    version: this.version,
    held: new Map(places.map((place) => [place, this.now(place).value])),
  })

  /** What is read may have been overtaken on its way. */
  seenLate = (versions: number): Seen<Value> => this.#past[Math.max(0, this.#past.length - 1 - versions)] ?? this.seen()

  next(): void {
    this.version += 1
    this.#past.push(this.seen())
  }

  constructor() {
    this.#past.push(this.seen())
  }

  write(place: Place, value: Value, by: Written['by']): void {
    this.history.get(place)?.push({ value, version: this.version + 1, by })
  }

  save(sent: SentEdits<Place, Value>, by: SharedStore): Saved<Value> {
    // Sent again, it is answered by the document as it is by then.
    if (this.#saved.has(sent.id)) return { ...this.seen(), at }
    if (sent.version !== this.version) throw aProblem('common/stale')
    for (const { place, mine } of Object.values(sent.edits)) {
      by.expectMayWrite(place, this.history.get(place) ?? [], mine)
      this.write(place, mine, by)
    }
    this.#saved.add(sent.id)
    this.next()
    return { ...this.seen(), at }
  }
}

/** The last word about a place: it must be in the store, or have been on the server after the version that was in sight. */
interface Word {
  readonly value: Value
  readonly version: number
}

interface Window {
  hear: () => void
  mail: boolean
  isGone: boolean
}

/** What the browser keeps, for one window or for two; and what the person was promised. */
class SharedStore {
  kept: Kept<Place, Value> = nothingKept
  readonly words = new Map<Place, Word>()
  /** The value that the person had in sight when they began to type there or chose, and the version of the server then. */
  readonly inSight = new Map<Place, Word>()
  readonly #typed = new Map<Place, Value[]>()
  readonly #windows = new Set<Window>()

  open(window: Window): KeptStore<Place, Value> {
    return {
      update: async (change) => {
        if (window.isGone) return new Promise(() => {})
        const after = change(this.kept)
        if (after !== this.kept) for (const other of this.#windows) if (other !== window) other.mail = true
        this.kept = after
        return { kept: after, lasts: 'device' }
      },
      listen: (hear) => {
        window.hear = hear
        this.#windows.add(window)
        return () => this.#windows.delete(window)
      },
    }
  }

  isPending = (place: Place): boolean =>
    place in this.kept.edits || (this.kept.sent !== null && place in this.kept.sent.edits)

  type(place: Place, value: Value, version: number): void {
    this.words.set(place, { value, version })
    this.#typed.set(place, [...(this.#typed.get(place) ?? []), value])
  }

  /** Nothing of a colleague is written over that was not in sight, and a place is written in the order of typing. */
  expectMayWrite(place: Place, history: readonly Written[], mine: Value): void {
    const now = history.at(-1)
    const first = this.inSight.get(place)
    const isOwn = history.some(
      ({ by, version, value }) => by === this && version > (first?.version ?? 0) && Object.is(value, now?.value),
    )
    if (!isOwn) expect(first?.value, `${place}: over ${now?.value} of ${now?.version}`).toBe(now?.value)
    const typed = this.#typed.get(place) ?? []
    const at = typed.indexOf(mine)
    expect(at, `${place}: ${mine} was typed, and not before what was saved last`).toBeGreaterThanOrEqual(0)
    this.#typed.set(place, typed.slice(at))
  }
}

interface Request {
  readonly run: () => unknown
  readonly resolve: (reply: unknown) => void
  readonly reject: (problem: unknown) => void
}

/** One window; when its page is gone, nothing reaches it and it does nothing. */
class Tab {
  readonly editing: Editing<Place, Value>
  readonly store: SharedStore
  readonly window: Window = { hear: () => {}, mail: false, isGone: false }
  readonly leave: () => void
  timer: (() => void) | undefined

  constructor(store: SharedStore, server: Server, requests: Request[], newId: () => string) {
    const ask = <Reply>(run: () => Reply) =>
      new Promise<Reply>((resolve, reject) => {
        if (this.window.isGone) return
        const unlessGone =
          <Given>(hear: (given: Given) => void) =>
          (given: Given) => {
            if (!this.window.isGone) hear(given)
          }
        requests.push({ run, resolve: unlessGone(resolve as (reply: unknown) => void), reject: unlessGone(reject) })
      })
    const document: EditedDocument<Place, Value> = {
      name: 'd1',
      keepsOn: 'device',
      place: z.enum(places),
      value: z.number().nullable(),
      keyOf: (place) => place,
      maySend: () => true,
      complete: (edits) => edits,
      save: (sent) => ask(() => server.save(sent, store)),
      refresh: () => ask(() => server.seen()),
    }
    this.store = store
    this.editing = openEditing({
      document,
      store: store.open(this.window),
      seen: server.seen(),
      later: (run) => {
        this.timer = run
        return () => {
          if (this.timer === run) this.timer = undefined
        }
      },
      newId,
    })
    this.leave = this.editing.enter()
  }
}

/** Two windows of a person, colleagues, a server, and a network that loses requests and answers. */
export class EditingWorld {
  readonly server = new Server()
  readonly stores: readonly SharedStore[]
  readonly tabs: Tab[] = []
  readonly requests: Request[] = []
  #ids = 0
  #values = 100

  constructor(kind: 'one device' | 'two windows') {
    const first = new SharedStore()
    this.stores = [first, kind === 'one device' ? first : new SharedStore()]
  }

  async begin(): Promise<void> {
    for (const at of [0, 1]) this.#open(at)
    await this.rest()
  }

  #open(at: number): void {
    const store = this.stores[at]
    if (!store) throw new Error(String(at))
    this.tabs[at] = new Tab(store, this.server, this.requests, () => `s${++this.#ids}`)
  }

  #tab(at: number): Tab {
    const tab = this.tabs[at]
    if (!tab) throw new Error(String(at))
    return tab
  }

  /** Until nothing goes on by itself. */
  async rest(): Promise<void> {
    for (let turn = 0; turn < 40; turn++) await null
  }

  #value = (value: Values): Value => (value === 'new' ? ++this.#values : value)

  type(at: number, place: Place, wanted: Values): void {
    const { editing, store } = this.#tab(at)
    const value = this.#value(wanted)
    const { kept, seen } = editing.queue()
    const held = seen.held.get(place) ?? null
    const pending = typedAt({ kept }, place)
    const before = pending === undefined ? held : pending
    // Typing what is there says nothing.
    if (Object.is(before, value)) return
    const { version } = this.server
    if (!store.isPending(place)) store.inSight.set(place, { value: before, version })
    const own = (this.server.history.get(place) ?? []).findLast(({ by }) => by === store)?.version ?? 0
    store.type(place, value, Math.max(seen.version, own))
    editing.edit([{ place, before, after: value }])
  }

  colleagueTypes(place: Place, value: Values): void {
    this.server.write(place, this.#value(value), 'colleague')
    this.server.next()
  }

  pass(at: number): void {
    const { timer } = this.#tab(at)
    this.#tab(at).timer = undefined
    timer?.()
  }

  answer(at: number, fate: string): void {
    const [request] = this.requests.splice(at % Math.max(1, this.requests.length), 1)
    if (!request) return
    if (fate === 'lost') {
      request.reject(unreachable())
      return
    }
    try {
      const reply = request.run()
      if (fate === 'answered') request.resolve(reply)
      else request.reject(unreachable())
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      request.reject(fate === 'answered' ? problem : unreachable())
    }
  }

  queue = (at: number): EditQueue<Place, Value> => this.#tab(at).editing.queue()

  setForeign = (at: number, isForeign: boolean): void => this.#tab(at).editing.setForeign(isForeign)

  /** Something is to be sent after a pause. */
  isPlanned = (at: number): boolean => this.#tab(at).timer !== undefined

  refuse(at: number, problem: ApiProblem): void {
    this.requests.splice(at, 1)[0]?.reject(problem)
  }

  hear(at: number): void {
    const { window } = this.#tab(at)
    if (!window.mail) return
    window.mail = false
    window.hear()
  }

  read = (at: number, late: number): void => this.#tab(at).editing.see(this.server.seenLate(late))

  /** The page is gone at once; what it had asked may still arrive. */
  reload(at: number): void {
    this.#tab(at).window.isGone = true
    this.#tab(at).leave()
    this.#open(at)
  }

  goAndReturn(at: number): void {
    this.#tab(at).leave()
    this.#open(at)
  }

  close(): void {
    for (const tab of this.tabs) {
      tab.window.isGone = true
      tab.leave()
    }
  }

  choose(at: number, side: string): void {
    const { editing, store } = this.#tab(at)
    const { kept, seen } = editing.queue()
    const [clash] = clashesOf(kept, seen)
    if (!clash) return
    const isCurrent = Object.is(store.kept.edits[clash.key]?.mine, clash.mine)
    editing.choose(clash.key, side === 'mine' ? 'mine' : 'theirs')
    if (!isCurrent) return
    if (side === 'mine') store.inSight.set(clash.place, { value: clash.theirs, version: this.server.version })
    else store.words.delete(clash.place)
  }

  #isKept({ kept }: SharedStore, place: Place, value: Value): boolean {
    const edit = kept.edits[place] ?? kept.sent?.edits[place]
    return edit !== undefined && Object.is(edit.mine, value)
  }

  /** Held in the version that was in sight, or in a later one. */
  #wasHeld(place: Place, { value, version }: Word): boolean {
    const history = this.server.history.get(place) ?? []
    const until = (at: number) => history[at]?.version ?? Number.POSITIVE_INFINITY
    return history.some((each, at) => Object.is(each.value, value) && until(at + 1) > version)
  }

  /** Typed back to what was in sight at first, with nothing saved between: there is nothing to keep. */
  #isTakenBack(store: SharedStore, place: Place, { value }: Word): boolean {
    const first = store.inSight.get(place)
    const history = this.server.history.get(place) ?? []
    return (
      first !== undefined &&
      Object.is(first.value, value) &&
      !history.some(({ by, version }) => by === store && version > first.version)
    )
  }

  expectNothingLost(): void {
    for (const store of this.stores) {
      for (const [place, word] of store.words) {
        const isSafe =
          this.#isKept(store, place, word.value) || this.#wasHeld(place, word) || this.#isTakenBack(store, place, word)
        expect(isSafe, `${place}: ${word.value} is in the store or on the server`).toBe(true)
      }
    }
  }

  /** Everybody is online, looks, and insists on what they typed. */
  async settleDown(): Promise<void> {
    for (let round = 0; round < 12; round++) {
      for (const at of [0, 1]) {
        this.hear(at)
        await this.rest()
        while (clashesOf(this.#tab(at).editing.queue().kept, this.#tab(at).editing.queue().seen).length > 0) {
          this.choose(at, 'mine')
          await this.rest()
        }
        this.pass(at)
        await this.rest()
        while (this.requests.length > 0) {
          this.answer(0, 'answered')
          await this.rest()
        }
        this.expectNothingLost()
      }
    }
  }

  expectAllSaved(): void {
    for (const store of this.stores) {
      expect(store.kept).toEqual(nothingKept)
    }
    for (const { editing } of this.tabs) expect(editing.queue()).toMatchObject({ isWritten: true, kept: nothingKept })
  }
}
