import type { listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { type Finding, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { listFinding } from '@pianqu/shared/headlines/month-findings.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Light } from '@pianqu/shared/lights/light.ts'
import { useQuery } from '@tanstack/react-query'
import { useFigureView } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { areasQuery } from './areas.queries.ts'
import { AreasContent } from './areas-content.tsx'

function areasFinding({ rows, month, provisional }: ReplyOf<typeof listAreas>): Finding {
  const lights = rows.map(({ figure }) => figure?.light)
  const count = (light: Light) => lights.filter((each) => each === light).length
  return listFinding({
    ...{ month, provisional, scope: '重点', noun: '片区', total: rows.length },
    ...{ red: count('red'), yellow: count('yellow'), grey: count('grey') },
  })
}

/** Which areas there are, and how each of them stands. */
export function AreasPage() {
  const query = useQuery(areasQuery(useFigureView()))
  return (
    <>
      <PageHeader title={query.data ? headlineText(areasFinding(query.data)) : '片区'} />
      <Loaded what="片区列表" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={12} />}>
        {({ rows, month }) => <AreasContent rows={rows} month={month} isUpdating={query.isPlaceholderData} />}
      </Loaded>
    </>
  )
}
