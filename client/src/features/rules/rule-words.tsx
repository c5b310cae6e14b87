import type { RuleWord } from '@pianqu/shared/rules/rule-words.ts'
import { Note } from '../../ui/words/note.tsx'
import styles from './rules.module.css'

/** A rule in words: each field and what it says. */
export function RuleWords({ words }: { readonly words: readonly RuleWord[] }) {
  return (
    <dl className={styles['words']}>
      {words.map(({ key, name, text }) => (
        <div key={key}>
          <Note as="dt">{name}</Note>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
