import type { AreaPage } from '@pianqu/shared/boards/area.contract.ts'
import { OpenBlockers } from '../../parts/blockers/open-blockers.tsx'
import { useSession } from '../../session/actor.tsx'
import { AreaConsequences } from './area-consequences.tsx'
import { AreaHeader } from './area-header.tsx'
import { AreaIndicators } from './area-indicators.tsx'
import { AreaLibrary } from './area-library.tsx'
import { AreaProjects } from './area-projects.tsx'
import { AreaStanding } from './area-standing.tsx'
import { AreaSummary } from './area-summary.tsx'
import { AreaTrends } from './area-trends-card.tsx'
import { ClusterTable } from './cluster-table.tsx'

interface AreaContentProps {
  readonly page: AreaPage
  readonly isUpdating: boolean
}

/** One area from its finding down to its projects. */
export function AreaContent({ page, isUpdating }: AreaContentProps) {
  const { actor } = useSession()
  const { area, month, indicators, series, clusters, projects, hiddenProjects } = page
  return (
    <>
      <AreaHeader page={page} isUpdating={isUpdating} />
      <AreaStanding page={page} />
      <AreaSummary area={area} />
      {indicators.length > 0 && (
        <AreaIndicators code={area.code} indicators={indicators} light={area.figure?.light ?? null} />
      )}
      <AreaTrends name={area.name} month={month} series={series} indicators={indicators} isUpdating={isUpdating} />
      <AreaLibrary code={area.code} month={month} />
      <OpenBlockers
        place={{ kind: 'area', code: area.code, name: area.name }}
        mayRaise={actor.role !== 'district' || area.districts.some(({ code }) => code === actor.unitCode)}
      />
      <AreaConsequences code={area.code} />
      <ClusterTable areaCode={area.code} clusters={clusters} isUpdating={isUpdating} />
      <AreaProjects
        areaCode={area.code}
        projects={projects}
        hidden={hiddenProjects}
        isProvisional={page.provisional}
        isUpdating={isUpdating}
      />
    </>
  )
}
