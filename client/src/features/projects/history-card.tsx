import type { ProjectPage } from '@pianqu/shared/projects/project.contract.ts'
import { actionName, trailSentence } from '@pianqu/shared/trail/trail-words.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { instantText } from '../../ui/instant-text.ts'
import styles from './history-card.module.css'

/** Who changed what, and when, newest first. */
export function HistoryCard({ history }: { readonly history: ProjectPage['history'] }) {
  return (
    <Card title="变更记录" aside={history.length > 0 && `${history.length} 条`}>
      {history.length === 0 ? (
        <EmptyNotice title="登记和计划没有更改过">更改后，这里按时间列出谁改了什么。</EmptyNotice>
      ) : (
        <ol className={styles['lines']}>
          {history.map((line) => (
            <li key={line.seq} className={styles['line']}>
              <time dateTime={line.at}>{instantText(line.at)}</time>
              <span>{line.actorName}</span>
              <span className={styles['text']}>
                <strong>{actionName(line.action)}</strong> {trailSentence(line)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
