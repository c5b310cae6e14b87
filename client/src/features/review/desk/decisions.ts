import type { Problem } from '@pianqu/shared/http/problem.ts'
import { contentFields, type ReportContent } from '@pianqu/shared/months/report-content.schema.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import type { LineStatus } from '@pianqu/shared/reports/report-status.ts'
import { ApiProblem, problemOf } from '../../../api/api-problem.ts'
import type { PendingComment } from './pending-comments.ts'

/** What somebody decided of a line, and how the line stood when they did. */
export interface Decision {
  readonly reportId: string
  /** Of the report, as it was read. */
  readonly version: number
  readonly projectCode: string
  readonly projectName: string
  readonly step: 'accept' | 'sendBack' | 'reopen' | 'takeBack'
  readonly comments: readonly PendingComment[]
  readonly content: ReportContent
}

/** What a step makes of a line. */
const becomes = { accept: 'accepted', sendBack: 'returned', reopen: 'returned', takeBack: 'submitted' } as const
export type Decided = (typeof becomes)[keyof typeof becomes]

/** From where a step leads. */
const begins: Readonly<Record<Decision['step'], LineStatus>> = {
  accept: 'submitted',
  sendBack: 'submitted',
  reopen: 'accepted',
  takeBack: 'accepted',
}

/** A decision that did not land, and why. */
export interface Failure {
  readonly decision: Decision
  readonly problem: Problem
}

export interface DecisionsState {
  /** What lines are by what was decided and is not read from the server yet, by project. */
  readonly standing: ReadonlyMap<string, Decided>
  readonly failures: readonly Failure[]
  /** How many decisions the server does not have yet. */
  readonly unsent: number
}

type Batch = readonly [Decision, ...Decision[]]

/** Takes the next decision out of those that wait, and the other acceptances of its report that nothing stands before. */
function nextBatch(waiting: Decision[]): Batch | undefined {
  const first = waiting.shift()
  if (first?.step !== 'accept') return first && [first]
  const passed = new Set<string>()
  const others = waiting.filter(({ reportId, step, projectCode }) => {
    const isTaken = reportId === first.reportId && step === 'accept' && !passed.has(projectCode)
    if (!isTaken) passed.add(projectCode)
    return isTaken
  })
  const rest = waiting.filter((decision) => !others.includes(decision))
  waiting.splice(0, waiting.length, ...rest)
  return [first, ...others]
}

interface Means {
  /** Sends decisions of one report and one step, and answers the report as it is then; throws `ApiProblem`. */
  readonly send: (decisions: Batch, version: number) => Promise<Pick<Report, 'version'>>
  readonly read: (reportId: string) => Promise<Pick<Report, 'version' | 'lines'>>
  /** Has everything read again; done once it has been. */
  readonly readAgain: () => Promise<void>
  readonly onFailure: (failure: Failure) => void
}

/** The line still says what was judged, though its report has moved on. */
function isAsJudged({ lines }: Pick<Report, 'lines'>, { projectCode, step, content }: Decision): boolean {
  const line = lines.find((each) => each.projectCode === projectCode)
  return line?.status === begins[step] && contentFields.every((field) => line.content[field] === content[field])
}

/**
 * Takes decisions at once and sends them one after the other, each over the version that the one before left; acceptances
 * that wait go together. One that fails is taken back; one over an older report is sent again where its line is still what
 * was judged.
 */
export function createDecisions({ send, read, readAgain, onFailure }: Means) {
  let state: DecisionsState = { standing: new Map(), failures: [], unsent: 0 }
  const listeners = new Set<() => void>()
  const waiting: Decision[] = []
  /** The newest version that a report is known to have; what the page has read may be older for a while. */
  const versions = new Map<string, number>()
  const newest = (reportId: string, read: number): number => Math.max(read, versions.get(reportId) ?? 0)
  /** The last decision of each line, by when it was taken. */
  const turns = new Map<string, number>()
  let turn = 0
  let isSending = false

  const become = (next: Partial<DecisionsState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const without = (codes: ReadonlySet<string>) =>
    new Map([...state.standing].filter(([projectCode]) => !codes.has(projectCode)))

  async function land(batch: Batch): Promise<void> {
    const [{ reportId, version: read }] = batch
    const { version } = await send(batch, newest(reportId, read))
    versions.set(reportId, version)
  }

  /** By itself, and once more where only the report has moved on. */
  async function landAlone(decision: Decision): Promise<void> {
    try {
      await land([decision])
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'common/stale') throw error
      const now = await read(decision.reportId)
      if (!isAsJudged(now, decision)) throw error
      versions.set(decision.reportId, now.version)
      await land([decision])
    }
  }

  async function settle(decision: Decision): Promise<void> {
    try {
      await landAlone(decision)
    } catch (error) {
      const failure = { decision, problem: problemOf(error) }
      become({ standing: without(new Set([decision.projectCode])), failures: [...state.failures, failure] })
      onFailure(failure)
    }
  }

  /** Together where they may; what is refused together is tried one by one, so that one line holds up no other. */
  async function settleAll(batch: Batch): Promise<void> {
    if (batch.length > 1) {
      try {
        return await land(batch)
      } catch {
        // Which of them it was is seen below.
      }
    }
    for (const decision of batch) await settle(decision)
  }

  async function sendAll(): Promise<void> {
    if (isSending) return
    isSending = true
    for (let batch = nextBatch(waiting); batch; batch = nextBatch(waiting)) {
      await settleAll(batch)
      become({ unsent: waiting.length })
    }
    isSending = false
    const settled = turn
    await readAgain()
    // What was decided meanwhile stands until it has been read, too.
    if (isSending) return
    become({ standing: without(new Set([...turns].flatMap(([code, at]) => (at <= settled ? [code] : [])))) })
  }

  return {
    state: () => state,
    listen: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    decide: (decision: Decision): void => {
      const { projectCode, step } = decision
      turn += 1
      turns.set(projectCode, turn)
      become({
        standing: new Map(state.standing).set(projectCode, becomes[step]),
        failures: state.failures.filter((failure) => failure.decision.projectCode !== projectCode),
        unsent: state.unsent + 1,
      })
      waiting.push(decision)
      void sendAll()
    },
    newest,
    dismiss: (failure: Failure): void => become({ failures: state.failures.filter((each) => each !== failure) }),
  }
}
