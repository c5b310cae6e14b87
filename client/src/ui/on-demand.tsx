import { type RefObject, Suspense, use, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { say } from './toast-store.ts'

/** `null`: it did not arrive. */
type Loading<Props> = Promise<React.ComponentType<Props> | null>

export interface OnDemand<Props> {
  /** Begins to load, as soon as somebody may want it. */
  readonly load: () => Loading<Props>
  /** The same for who draws it: what has just failed is not asked for again by drawing it once more. */
  readonly loadToDraw: () => Loading<Props>
  readonly loaded: () => React.ComponentType<Props> | undefined
}

/** Milliseconds within which drawing again is no new wish of anybody. */
const justNow = 3_000

let attempts = 0

const loaders: (() => Promise<unknown>)[] = []

function partOf<Props extends object>(fetchPart: () => Promise<React.ComponentType<Props>>): OnDemand<Props> {
  let loading: Loading<Props> | undefined
  let loaded: React.ComponentType<Props> | undefined
  let failed: { readonly attempt: number; readonly at: number; readonly answer: Loading<Props> } | undefined
  const load = (): Loading<Props> => {
    loading ??= fetchPart().then(
      (part) => {
        loaded = part
        return part
      },
      () => {
        if (loading) failed = { attempt: attempts, at: Date.now(), answer: loading }
        loading = undefined
        say('没有打开', '网络不通，请稍后再试。')
        return null
      },
    )
    return loading
  }
  const loadToDraw = (): Loading<Props> => {
    const isFresh = failed !== undefined && failed.attempt === attempts && Date.now() - failed.at < justNow
    return failed && isFresh ? failed.answer : load()
  }
  return { load, loadToDraw, loaded: () => loaded }
}

/**
 * A part of the interface that no page needs before somebody asks for it, so that no page waits for it. Code that does not
 * arrive is no fault of the page that asked: the page stays, says so, and asks again when it is next wanted.
 */
export function onDemand<Props extends object>(fetchPart: () => Promise<React.ComponentType<Props>>): OnDemand<Props> {
  const part = partOf(fetchPart)
  loaders.push(part.load)
  return part
}

interface PartProps<Props> {
  readonly of: OnDemand<Props>
  readonly with: Props
  /** What stands there until it has arrived. */
  readonly fallback?: React.ReactNode
  /** What stands there where it did not arrive; else what stood there before. */
  readonly missing?: React.ReactNode
}

const waiting = new Set<() => void>()

function hearAttempts(listener: () => void): () => void {
  waiting.add(listener)
  return () => {
    waiting.delete(listener)
  }
}

/** The server is there again: whatever did not arrive is asked for once more. */
export function fetchMissingParts(): void {
  attempts += 1
  for (const listener of waiting) listener()
}

/** Loads what is asked for, and draws it. */
export function Part<Props extends object>({ fallback = null, missing = fallback, ...asked }: PartProps<Props>) {
  const { of } = asked
  const [attempt, setAttempt] = useState(attempts)
  // What has arrived stays as it is, with all that was typed in it: only what is missing begins anew.
  useEffect(() => hearAttempts(() => !of.loaded() && setAttempt(attempts)), [of])
  return (
    <Suspense fallback={fallback}>
      <Loaded key={attempt} {...asked} missing={missing} />
    </Suspense>
  )
}

function Loaded<Props extends object>({ of, with: props, missing }: PartProps<Props>) {
  const [asked] = useState(() => of.loaded() ?? of.loadToDraw())
  const Content = of.loaded() ?? (asked instanceof Promise ? use(asked) : asked)
  return Content ? <Content {...props} /> : missing
}

/** A component that is fetched when it is first drawn, and again after it did not arrive. */
export function lazyPart<Props extends object>(
  fetchPart: () => Promise<React.ComponentType<Props>>,
  sights: (props: Props) => Pick<PartProps<Props>, 'fallback' | 'missing'> = () => ({}),
): React.ComponentType<Props> {
  const part = onDemand(fetchPart)
  return (props) => <Part of={part} with={props} {...sights(props)} />
}

interface Wanted<Props> {
  readonly isWanted: boolean
  readonly Content: React.ComponentType<Props> | undefined
  readonly near: () => void
  readonly want: () => void
}

/** For what looks the same before: it stands there until the part has arrived, which begins when somebody comes near it. */
export function useOnDemand<Props extends object>(part: OnDemand<Props>): Wanted<Props> {
  const [Content, setContent] = useState(part.loaded)
  const [isWanted, setIsWanted] = useState(false)
  const want = () => {
    setIsWanted(true)
    void part.load().then((arrived) => arrived && setContent(() => arrived))
  }
  return { Content, near: () => void part.load(), want, isWanted }
}

/** Opens what was asked for while it was on its way, as a press of its trigger does. */
export function usePressAtFirst<Trigger extends HTMLElement>(isAsked: boolean): RefObject<Trigger | null> {
  const trigger = useRef<Trigger>(null)
  const asked = useRef(isAsked)
  useLayoutEffect(() => {
    if (!asked.current) return
    asked.current = false
    trigger.current?.focus()
    trigger.current?.click()
  }, [])
  return trigger
}

/** For whoever cannot wait: a test that clicks and looks. What has arrived may ask for more. */
export async function loadAll(): Promise<void> {
  const count = loaders.length
  await Promise.all(loaders.map((load) => load()))
  if (loaders.length > count) await loadAll()
}
