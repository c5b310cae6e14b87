import { commandsOf } from '@pianqu/server/db/command.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { addConsequence } from '@pianqu/server/modules/consequences/keep-consequence.command.ts'
import type { ConsequenceContent } from '@pianqu/shared/consequences/consequence.schema.ts'
import { preparer } from './demo-people.ts'

const commended = (subjectCode: string, text: string): ConsequenceContent => ({
  year: 2024,
  subject: 'area',
  subjectCode,
  kindCode: 'commend',
  quantity: null,
  quantityUnit: null,
  documentNumber: '岚府通〔2025〕6号',
  decidedOn: '2025-02-18',
  text,
  basis: 'ranking',
})

const rows: readonly ConsequenceContent[] = [
  commended('A09', '2024年度评估中心城区第1名，予以通报表扬'),
  commended('A17', '2024年度评估城市新区第1名，予以通报表扬'),
  commended('A21', '2024年度评估郊区新城第1名，予以通报表扬'),
  {
    ...commended('A09', '产业化项目优先列入市重点'),
    kindCode: 'priority',
    documentNumber: '岚发改〔2025〕11号',
    decidedOn: '2025-03-05',
  },
  {
    ...commended('A17', '新增建设用地指标倾斜'),
    kindCode: 'quota',
    quantity: 300,
    quantityUnit: '亩',
    documentNumber: '岚规资〔2025〕9号',
    decidedOn: '2025-03-12',
  },
  {
    ...commended('D10', '牵头片区连续两年居同类末位，约谈主要负责同志'),
    subject: 'unit',
    kindCode: 'talk',
    documentNumber: '岚片专〔2025〕6号',
    decidedOn: '2025-03-06',
  },
]

/** What followed from the results of 2024. */
export function recordConsequences(world: World): void {
  const command = commandsOf(world, preparer)
  for (const row of rows) command((change) => addConsequence(change, row))
}
