import type { ProjectPage } from '@pianqu/shared/boards/project.contract.ts'
import { projectCategoryNames, projectFunctionNames } from '@pianqu/shared/projects/project.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { Card } from '../../ui/card.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Num } from '../../ui/num.tsx'
import { SourceLine } from './source-line.tsx'

const dateFact = (name: string, month: Month | null, missing: string): Fact => ({
  name,
  value: <Num value={month && monthText(month)} missing={missing} />,
})

/** What the registry keeps of the project. */
export function ProjectFacts({ page }: { readonly page: ProjectPage }) {
  const { project, row, responsibleUnitName, source } = page
  return (
    <Card title="登记信息">
      <Facts
        facts={[
          { name: '责任区县', value: row.districtName },
          { name: '责任单位', value: responsibleUnitName },
          project.owner ? { name: '业主单位', value: project.owner } : null,
          { name: '项目类别', value: projectCategoryNames[project.category] },
          project.functionTag ? { name: '功能属性', value: projectFunctionNames[project.functionTag] } : null,
          dateFact('计划开工', project.plannedStart, '没有填写'),
          dateFact('实际开工', project.actualStart, '尚未开工'),
          dateFact('计划竣工', project.plannedCompletion, '没有填写'),
          dateFact('实际竣工', project.actualCompletion, '尚未竣工'),
          project.packageCode ? { name: '上级项目', value: project.packageCode } : null,
          project.tags.length > 0 ? { name: '标签', value: project.tags.join('、') } : null,
          source ? { name: '登记来源', value: <SourceLine source={source} />, isWide: true } : null,
        ]}
      />
    </Card>
  )
}
