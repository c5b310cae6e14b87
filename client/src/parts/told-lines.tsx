import { instantText } from '@pianqu/shared/time/instant-text.ts'
import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { actionName, trailSentence } from '@pianqu/shared/trail-words/trail-words.ts'
import styles from './trail-list.module.css'
import { useUnitNames } from './use-unit-names.ts'

export interface TrailListProps {
  /** Newest first. */
  readonly lines: readonly TrailLine[]
  /** What stands at the end of a line: a button that undoes it. */
  readonly aside?: (line: TrailLine) => React.ReactNode
  readonly empty: React.ReactNode
}

/** Who did what, and when. */
export function ToldLines({ lines, aside }: Omit<TrailListProps, 'empty'>) {
  const unitName = useUnitNames()
  return (
    <ol className={styles['lines']}>
      {lines.map((line) => (
        <li key={line.seq} className={styles['line']}>
          <time dateTime={line.at}>{instantText(line.at)}</time>
          <span>{line.actorName}</span>
          <div className={styles['text']}>
            <Said line={line} sentence={trailSentence(line, unitName)} />
          </div>
          <Aside>{aside?.(line)}</Aside>
        </li>
      ))}
    </ol>
  )
}

/** From how many characters on a sentence is folded: a whole report is saved in one. */
const longest = 160

function Said({ line, sentence }: { readonly line: TrailLine; readonly sentence: string }) {
  const name = <strong>{actionName(line.action)}</strong>
  if (sentence.length <= longest)
    return (
      <>
        {name} {sentence}
      </>
    )
  return (
    <details>
      <summary>
        {name} {sentence.slice(0, longest / 2)}……
      </summary>
      {sentence}
    </details>
  )
}

function Aside({ children }: { readonly children: React.ReactNode }) {
  return children ? <div className={styles['aside']}>{children}</div> : null
}
