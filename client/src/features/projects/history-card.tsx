import type { ProjectPage } from '@pianqu/shared/boards/project.contract.ts'
import { TrailList } from '../../parts/trail-list.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'

/** Who changed what, and when, newest first. */
export function HistoryCard({ history }: { readonly history: ProjectPage['history'] }) {
  return (
    <Card title="变更记录" aside={history.length > 0 && `${history.length} 条`}>
      <TrailList
        lines={history}
        empty={<EmptyNotice title="登记和计划没有更改过">更改后，这里按时间列出谁改了什么。</EmptyNotice>}
      />
    </Card>
  )
}
