import { z } from 'zod'

/** What verification can find (domain §13). */
export const trailFaultKinds = [
  'line-changed',
  'line-missing',
  'line-unlinked',
  'tail-cut',
  'rewritten',
  'snapshot-changed',
  'result-changed',
  'figure-changed',
  'row-changed',
  'file-missing',
  'file-changed',
  'account-changed',
  'schema-changed',
] as const

/** One thing that is not as the trail, or what vouches for it, says. */
export const trailFaultSchema = z.object({
  kind: z.enum(trailFaultKinds),
  seq: z.int().nullable().describe('The line of the trail, where it is about one'),
  subject: z.string().nullable(),
  message: z.string().describe('In Chinese: what, and where'),
})
export type TrailFault = z.infer<typeof trailFaultSchema>

/** A line as its chain is checked: what it holds, and what its content comes to. */
export interface ChainLine {
  readonly seq: number
  readonly subject: string
  readonly previousHash: string
  readonly hash: string
  /** Of what the line holds now. */
  readonly contentHash: string
}

/** The last line as it stood at some time, kept outside the database. */
export interface TrailAnchor {
  readonly at: string
  readonly seq: number
  readonly hash: string
}

const missingText = (from: number, to: number): string =>
  from === to ? `第${from}条操作记录不见了` : `第${from}至${to}条操作记录不见了（共${to - from + 1}条）`

/** Goes along the chain line by line and says what does not follow; it goes on after a fault. */
export function chainWalk() {
  let before: Pick<ChainLine, 'seq' | 'hash'> = { seq: 0, hash: '' }
  return {
    next(line: ChainLine): TrailFault[] {
      const { seq, subject, previousHash, hash, contentHash } = line
      const faults: TrailFault[] = []
      const isGap = seq !== before.seq + 1
      if (isGap) {
        const message = missingText(before.seq + 1, seq - 1)
        faults.push({ kind: 'line-missing', seq, subject: null, message })
      }
      if (hash !== contentHash) {
        faults.push({ kind: 'line-changed', seq, subject, message: `第${seq}条操作记录的内容被改动` })
      }
      if (!isGap && previousHash !== before.hash) {
        const message = `第${seq}条操作记录与前一条不衔接，前一条或这一条被换过`
        faults.push({ kind: 'line-unlinked', seq, subject, message })
      }
      before = line
      return faults
    },
    /** How many lines the chain has come to. */
    end: () => before.seq,
  }
}

/** Whether the trail still holds what an anchor saw: `hashAt` answers `undefined` where there is no such line. */
export function anchorFault(
  { at, seq, hash }: TrailAnchor,
  last: number,
  hashAt: (seq: number) => string | undefined,
): TrailFault | null {
  const found = hashAt(seq)
  if (found === hash) return null
  if (seq > last) {
    const message = `操作记录的末尾被截去${seq - last}条：${at}时有${seq}条，现在只有${last}条`
    return { kind: 'tail-cut', seq: last, subject: null, message }
  }
  // A line in between that is gone is told by the chain.
  if (found === undefined) return null
  const message = `第${seq}条操作记录与库外保存的校验值（${at}）不符，此前的记录可能被整体改写`
  return { kind: 'rewritten', seq, subject: null, message }
}
