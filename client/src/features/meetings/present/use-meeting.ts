import { listDirectives } from '@pianqu/shared/meetings/directive.contract.ts'
import { getStage, type Stage } from '@pianqu/shared/meetings/meeting.contract.ts'
import { getPack, type Pack } from '@pianqu/shared/meetings/pack.contract.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { listenToEvents } from '../../../api/event-stream.ts'
import { below, invalidate } from '../../../api/invalidate.ts'
import { useSession } from '../../../session/actor.tsx'
import { keepSession } from '../../../session/kept-session.ts'
import { packQuery, stageQuery } from '../meetings.queries.ts'
import { keepPage } from './keep-page.ts'
import { keepPack, keepPlace, keptPack, keptPlace } from './kept-pack.ts'
import { type Kept, type Outbox, openOutbox, waitingOf } from './outbox.ts'

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function store(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    // A browser that forbids it presents as long as the page.
  }
}

/** All windows of this browser present under one lease. */
function leaseOf(meetingId: string): string {
  const name = `pianqu.lease ${meetingId}`
  const lease = stored(name) ?? newKey()
  store(name, lease)
  return lease
}

const presentsName = (meetingId: string): string => `pianqu.presents ${meetingId}`

/** The pack: as the server has it, or as it was kept before the network was cut. */
function usePack(id: string, person: string): Pack | null {
  const { data } = useQuery(packQuery(id))
  const [kept, setKept] = useState<Pack | null>(null)
  useEffect(() => {
    keptPack(person, id).then(setKept, () => undefined)
  }, [person, id])
  useEffect(() => {
    if (data) keepPack(person, data).catch(() => undefined)
  }, [data, person])
  return data ?? kept
}

interface Queue {
  readonly outbox: Outbox | null
  readonly waiting: readonly Kept[]
}

function useOutbox(id: string, person: string, onLeaseLost: () => void): Queue {
  const [waiting, setWaiting] = useState<readonly Kept[]>([])
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  const lost = useRef(onLeaseLost)
  useEffect(() => {
    lost.current = onLeaseLost
  })
  useEffect(() => {
    const whose = { person, meetingId: id }
    const read = () => void waitingOf(whose).then(setWaiting, () => undefined)
    const opened = openOutbox(whose, { onChange: read, onLeaseLost: () => lost.current() })
    setOutbox(opened)
    read()
    return () => opened.close()
  }, [id, person])
  return { outbox, waiting }
}

const shiftName = (id: string): string => `pianqu.clock ${id}`

/** Now by the clock of the server as it last told, kept for a reload without network: two clocks put nothing out of order. */
function useServerNow(id: string, told: string | undefined): () => string {
  useEffect(() => {
    if (told !== undefined) store(shiftName(id), String(Date.parse(told) - Date.now()))
  }, [id, told])
  return () => new Date(Date.now() + (Number(stored(shiftName(id))) || 0)).toISOString()
}

/** What the windows of one browser tell each other. */
function useChannel(id: string, hear: (itemId: string | null) => void): (itemId: string | null) => void {
  const heard = useRef(hear)
  useEffect(() => {
    heard.current = hear
  })
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return
    const opened = new BroadcastChannel(`pianqu.meeting ${id}`)
    opened.onmessage = ({ data }: MessageEvent<unknown>) => heard.current(typeof data === 'string' ? data : null)
    channel.current = opened
    return () => opened.close()
  }, [id])
  return useCallback((itemId) => channel.current?.postMessage(itemId), [])
}

/** Whether this browser presents: what one of its windows begins, gives back or loses, the others know at once. */
function usePresents(id: string, lease: string) {
  const [presents, setPresents] = useState(() => stored(presentsName(id)) === lease)
  useEffect(() => {
    const hear = ({ key, newValue }: StorageEvent) => {
      if (key === presentsName(id)) setPresents(newValue === lease)
    }
    window.addEventListener('storage', hear)
    return () => window.removeEventListener('storage', hear)
  }, [id, lease])
  const present = useCallback(
    (isPresenting: boolean) => {
      store(presentsName(id), isPresenting ? lease : null)
      setPresents(isPresenting)
    },
    [id, lease],
  )
  return { presents, present }
}

/** Longer than it takes all who follow to ask what is in front: that comes first. */
const packWithinMs = 3000

/** The pack is another once the agenda is; a move changes nothing in it. Fifty windows do not ask for it at one moment. */
function usePackAfresh(stage: Stage | undefined): void {
  const queryClient = useQueryClient()
  const version = stage && stage.version - stage.moves
  const known = useRef<number | undefined>(undefined)
  useEffect(() => {
    const before = known.current
    known.current = version
    if (before === undefined || version === undefined || version === before) return
    const timer = setTimeout(() => void invalidate(queryClient, [getPack]), Math.random() * packWithinMs)
    return () => clearTimeout(timer)
  }, [queryClient, version])
}

/** A meeting as this window presents or follows it, with or without network. */
export function useMeeting(id: string) {
  const session = useSession()
  const person = session.actor.userId
  const queryClient = useQueryClient()
  const pack = usePack(id, person)
  const { data: stage, isError } = useQuery(stageQuery(id))
  usePackAfresh(stage)
  const lease = useMemo(() => leaseOf(id), [id])
  const { presents, present } = usePresents(id, lease)
  const { outbox, waiting } = useOutbox(id, person, () => present(false))
  const [place, setPlace] = useState<string | null>(null)
  const tell = useChannel(id, setPlace)
  const [isKept, setKept] = useState(false)

  useEffect(() => {
    const on = { 'meeting.moved': () => void invalidate(queryClient, [getStage, below(listDirectives)]) }
    const again = () => void invalidate(queryClient, [getStage])
    const stop = listenToEvents({ on, onGap: again })
    window.addEventListener('online', again)
    return () => {
      stop()
      window.removeEventListener('online', again)
    }
  }, [queryClient])
  useEffect(() => {
    keptPlace(person, id).then(
      (kept) => kept && setPlace((now) => now ?? kept.itemId),
      () => undefined,
    )
  }, [person, id])
  useEffect(() => {
    if (pack === null) return
    keepSession(session)
    // The engine of the charts is fetched before it is needed, and kept with the page.
    void import('../../../ui/chart/chart.tsx').then(() => keepPage()).then(setKept)
  }, [pack, session])

  const slides = pack?.slides ?? []
  const followed = slides.find(({ item }) => item.position === stage?.position)?.item.id ?? null
  const current = presents ? place : followed
  const isOutOfSight = !presents && stage?.position != null && followed === null

  const serverNow = useServerNow(id, stage?.now)

  const go = (itemId: string | null, isTaken = presents) => {
    setPlace(itemId)
    tell(itemId)
    void keepPlace(person, id, itemId).catch(() => undefined)
    const at = serverNow()
    if (isTaken) void outbox?.add({ kind: 'move', key: newKey(), body: { lease, itemId, at } })
  }

  return {
    pack,
    stage,
    isCut: isError || (stage === undefined && pack !== null),
    slides,
    current,
    isOutOfSight,
    presents,
    present,
    lease,
    go,
    outbox,
    waiting,
    isKept,
    newKey,
    serverNow,
    refresh: () => void invalidate(queryClient, [getStage]),
  }
}

export type MeetingView = ReturnType<typeof useMeeting>
