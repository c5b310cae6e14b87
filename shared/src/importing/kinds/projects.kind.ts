import { type Project, projectCategoryNames, projectFunctionNames } from '../../projects/project.schema.ts'
import { projectStageNames } from '../../projects/project-stage.ts'
import { choiceCell, listCell, unitCell, wanCell } from '../../workbook/cell-value.ts'
import { defaulted, optional, required } from '../../workbook/column.ts'
import { wan } from '../../workbook/readers/amount.ts'
import { choice } from '../../workbook/readers/choice.ts'
import { month } from '../../workbook/readers/date.ts'
import { words } from '../../workbook/readers/list.ts'
import { text } from '../../workbook/readers/text.ts'
import { defineTable, type RowNote } from '../../workbook/table.ts'
import { byName, importKind } from '../import-kind.ts'
import { halfPosition } from '../readers/half-position.ts'
import { named } from '../readers/named.ts'
import { latitude, longitude } from '../readers/position.ts'
import { codeOf, packageCode } from '../readers/reference.ts'
import { oneUnit, unitOrText } from '../readers/unit.ts'
import { clustersKind } from './clusters.kind.ts'

type Checked = Pick<Project, 'code' | 'longitude' | 'latitude' | 'packageCode'>

const halfSaid = (missing: 'longitude' | 'latitude') =>
  `只填了${missing === 'longitude' ? '纬度' : '经度'}，经度和纬度要么都填，要么都不填`

function check({ code, packageCode, ...position }: Checked): RowNote<keyof Checked>[] {
  const notes: RowNote<keyof Checked>[] = halfPosition(position, halfSaid)
  if (packageCode === code) {
    notes.push({
      column: 'packageCode',
      code: 'row/own-package',
      message: `项目“${code}”的上级项目编码是它自己，请改正`,
    })
  }
  return notes
}

export const projectsKind = importKind({
  name: '项目',
  note: '项目登记信息',
  permission: 'registry:import',
  key: ['code'],
  noun: 'project',
  dated: {
    label: '集群调整生效日期（选填）',
    hint: '文件把已有项目改到别的集群、或改为不在集群时，从这一天起算，不填为今天；之前各日的数仍按原来的集群。',
  },
  ...defineTable({
    columns: {
      ...named('项目', { examples: ['P0001', '文体枢纽新建工程'], maxLength: 100, width: 32 }),
      clusterCode: optional('集群编码', {
        ...codeOf(clustersKind),
        rule: '已导入的集群编码；空表示片区外项目',
      }),
      districtCode: required('责任区县', oneUnit),
      responsibleUnit: required('责任单位', unitOrText),
      owner: optional('业主单位', text(200, { example: '市城投集团', width: 24 })),
      category: required('项目类别', choice(projectCategoryNames)),
      functionTag: optional('功能属性', choice(projectFunctionNames)),
      stage: required('阶段', choice(projectStageNames)),
      totalInvestmentYuan: required('总投资(万元)', wan),
      plannedStart: optional('计划开工', month),
      plannedCompletion: optional('计划竣工', month),
      actualStart: optional('实际开工', month),
      actualCompletion: optional('实际竣工', month),
      longitude: optional('经度', longitude),
      latitude: optional('纬度', latitude),
      tags: defaulted('标签', words('市重点、TOD'), []),
      packageCode: optional('上级项目编码', packageCode),
    },
    check,
    toRow: (values): Project => values,
    toCells: (row, names) => ({
      ...row,
      districtCode: unitCell(row.districtCode, names),
      responsibleUnit: unitCell(row.responsibleUnit, names),
      category: choiceCell(row.category, projectCategoryNames),
      functionTag: choiceCell(row.functionTag, projectFunctionNames),
      stage: choiceCell(row.stage, projectStageNames),
      totalInvestmentYuan: wanCell(row.totalInvestmentYuan),
      tags: listCell(row.tags),
    }),
  }),
  called: byName,
})
