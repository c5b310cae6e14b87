import { areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import type { AreaPage } from '@pianqu/shared/boards/area.contract.ts'
import { exactWan } from '@pianqu/shared/money/yuan.ts'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { LightStrip } from '../../parts/light-strip.tsx'
import { WatchMark } from '../../parts/watch-mark.tsx'
import { Facts } from '../../ui/facts.tsx'
import { BackLink } from '../../ui/layout/back-link.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Num } from '../../ui/num.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Tag } from '../../ui/words/tag.tsx'
import { newlyListedText, removedText } from './newly-listed.ts'

interface AreaHeaderProps {
  readonly page: AreaPage
  readonly isUpdating: boolean
}

/** The finding about the area, then what it is. */
export function AreaHeader({
  page: { area, month, headline, details, surfaceKm2, lights },
  isUpdating,
}: AreaHeaderProps) {
  const newlyListed = newlyListedText(area, month)
  return (
    <PageHeader
      title={headline}
      gap={10}
      subject={{
        back: <BackLink {...paths.areas()}>片区</BackLink>,
        name: area.name,
        marks: (
          <>
            <span>{area.code}</span>
            <Light light={area.figure?.light ?? null} />
            <WatchMark since={area.watchedSince} isLong />
            {newlyListed && <Tag kind="brand">{newlyListed}</Tag>}
            {area.removedOn && <Tag kind="brand">{removedText(area.removedOn, month)}</Tag>}
          </>
        ),
        isUpdating,
      }}
    >
      {details && <Note>{details}</Note>}
      <Facts
        facts={[
          { name: '类别', value: areaCategoryNames[area.category] },
          { name: '牵头部门', value: area.leadUnitName },
          { name: '责任区县', value: area.districts.map(({ name }) => name).join('、') },
          {
            name: '面积',
            value: <Num value={surfaceKm2?.toFixed(2) ?? null} unit="平方公里" missing="没有导入边界" />,
          },
          { name: '入列日期', value: area.admittedOn },
          area.plannedPopulation === null
            ? null
            : { name: '规划人口', value: <Num value={exactWan(area.plannedPopulation)} unit="万人" /> },
          area.positioning ? { name: '主导功能', value: area.positioning } : null,
          { name: '近12个月灯号', value: <LightStrip lights={lights} />, isWide: true },
        ]}
      />
    </PageHeader>
  )
}
