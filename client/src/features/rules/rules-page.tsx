import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Note } from '../../ui/words/note.tsx'
import { rulesHeadline } from './rule-text.ts'
import { rulesQuery } from './rules.queries.ts'
import { RulesTable } from './rules-table.tsx'

/** Every rule of the city: which version is in force, since when, and who adopted it. */
export function RulesPage() {
  const query = useQuery(rulesQuery)
  const { data } = query
  return (
    <Stack>
      <PageHeader title={data ? rulesHeadline(data.rows) : '规则'}>
        <Note>
          门槛、权重、期限和名单都是本市的数据：由市级专班一人拟定、试算，另一人采用，自某月起生效；已发布的月份不变。
        </Note>
      </PageHeader>
      <Loaded what="规则" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={10} />}>
        {({ rows }) => (
          <Card title="现行规则" isUpdating={query.isPlaceholderData}>
            <RulesTable rows={rows} />
          </Card>
        )}
      </Loaded>
    </Stack>
  )
}
