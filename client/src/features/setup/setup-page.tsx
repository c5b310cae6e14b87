import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../parts/loaded.tsx'
import { setupQuery } from '../../parts/setup/setup.queries.ts'
import { SetupList } from '../../parts/setup/setup-list.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Note } from '../../ui/words/note.tsx'

/** What the city has and what it lacks, from the first account to the first overview. */
export function SetupPage() {
  const query = useQuery(setupQuery)
  return (
    <>
      <PageHeader title="建库清单" />
      <Loaded what="建库清单" permission="units:import" query={query} skeleton={<Skeleton height={44} count={13} />}>
        {({ isDone, steps }) => (
          <>
            <Note>
              {isDone
                ? '必要的都有了，总览已经有数。写着“可以稍后”的，补上后相应的指标开始计算。'
                : '从上到下办理：后面的会用到前面的。各张表也可以在“导入”里一起选定，系统按次序写入。'}
            </Note>
            <Card title="从空库到第一次总览">
              <SetupList steps={steps} />
            </Card>
          </>
        )}
      </Loaded>
    </>
  )
}
