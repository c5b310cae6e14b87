/**
 * Who may read what, by hand from domain.md §13: each way in with the addresses tried, and what is answered to the
 * administrator, the auditor, the task force, a department, the district whose it is, another district, and a leader.
 * September is published, October is being filled.
 */
export const readers = ['admin', 'auditor', 'zhuanban', 'caizheng', 'quxian1', 'quxian2', 'lingdao'] as const
export type Reader = (typeof readers)[number]

type Tried = readonly [address: string, answers: string]

const figures = '403 200 200 200 200 200 200'
const sums = '403 200 200 403 403 403 200'
const units = '403 200 200 403 403 403 403'
const ownLines = '403 200 200 403 200 404 403'
const drafts = '403 200 200 403 200 404 403'
const insiders = '403 200 200 403 200 200 403'
const review = '403 200 200 403 403 403 403'
const all = '200 200 200 200 200 200 200'
const none = '404 404 404 404 404 404 404'

/** Without a month, of the published one, of the one being filled, and of months to come, whose sums would hold it. */
const ofMonths = (address: string, published: string, unpublished: string): Tried[] => {
  const mark = address.includes('?') ? '&' : '?'
  return [
    [address, published],
    [`${address}${mark}month=2025-09`, published],
    [`${address}${mark}month=2025-10`, unpublished],
    [`${address}${mark}month=2025-12`, unpublished],
  ]
}

/** Of September as it was published again while October was being filled: a page of the year holds October, too. */
const fromSnapshot = (address: string, answers = figures): Tried => [
  `${address}${address.includes('?') ? '&' : '?'}snapshot=2025-09-2`,
  answers,
]

const lines = '403 200 200 200 200 404 200'

const ofArea = ['area-progress?code=A01', 'area-progress?code=A02', 'area-starts?code=A01', 'area-blockers?code=A01']
const ofUnit = [
  'district-progress?code=D1',
  'district-starts?code=D1',
  'district-blockers?code=D1',
  'district-bond-use?code=D1',
]
const entered = [
  ...['bond-share', 'bond-gap', 'bond-needed', 'rail-800m'],
  ...['area-bonds?code=A01', 'area-rail?code=A01', 'area-bond-use?code=A01'],
]

const figureReads: Readonly<Record<string, readonly Tried[]>> = {
  // From elsewhere nobody may without the token.
  'GET /api/metrics': [['/api/metrics', all]],
  'GET /api/oc4ids': [['/api/oc4ids', figures]],
  'GET /api/areas/:code/indicators': [...ofMonths('/api/areas/A01/indicators', figures, sums)],
  'GET /api/indicators': [...ofMonths('/api/indicators', figures, sums)],
  'GET /api/indicators/:code/typed': [
    ['/api/indicators/school-lead/typed?month=2025-09', '403 200 200 200 403 403 403'],
    ['/api/indicators/school-lead/typed?month=2025-10', '403 200 200 403 403 403 403'],
  ],
  'GET /api/indicators/:code': [
    ['/api/indicators/school-lead', figures],
    ['/api/indicators/investment-rate?from=2025-01&to=2025-12', figures],
    ['/api/indicators/bond-share?asOf=2025-10-28', figures],
    ['/api/indicators/nothing', '403 404 404 404 404 404 404'],
  ],
  'GET /api/policy/progress': [['/api/policy/progress', figures]],
  'GET /api/policy/progress/:id/files/:fileId': [
    ['/api/policy/progress/{progress}/files/{progress-file}', figures],
    ['/api/policy/progress/{missing}/files/{progress-file}', '403 404 404 404 404 404 404'],
  ],
  'GET /api/policy/grants': [['/api/policy/grants', figures]],
  'GET /api/policy/parameters': [['/api/policy/parameters', figures]],
  'GET /api/policy/measures': [['/api/policy/measures?document=chains&on=2025-12-31', figures]],
  'GET /api/policy/benefit-rules': [['/api/policy/benefit-rules', figures]],
  'GET /api/overview': [...ofMonths('/api/overview', figures, sums), fromSnapshot('/api/overview')],
  'GET /api/areas': [...ofMonths('/api/areas', figures, sums), fromSnapshot('/api/areas')],
  'GET /api/workbooks/areas': [
    ...ofMonths('/api/workbooks/areas', figures, sums),
    fromSnapshot('/api/workbooks/areas?category=central&sort=-rate'),
  ],
  'GET /api/workbooks/projects': [
    ...ofMonths('/api/workbooks/projects', figures, '403 200 200 403 200 200 403'),
    fromSnapshot('/api/workbooks/projects?light=red&columns=name.light'),
  ],
  'GET /api/areas/:code': [
    ...ofMonths('/api/areas/A01', figures, sums),
    ...ofMonths('/api/areas/A02', figures, sums),
    fromSnapshot('/api/areas/A01'),
    ['/api/areas/A99', '403 404 404 404 404 404 404'],
  ],
  'GET /api/projects': [
    ...ofMonths('/api/projects', figures, '403 200 200 403 200 200 403'),
    ...ofMonths('/api/projects?light=red&sort=-ytdYuan', figures, '403 200 200 403 200 200 403'),
    fromSnapshot('/api/projects'),
  ],
  'GET /api/projects/:code': [
    ...ofMonths('/api/projects/P1', lines, ownLines),
    // An area that both districts share: published, both open it.
    ...ofMonths('/api/projects/P4', figures, ownLines),
    fromSnapshot('/api/projects/P4'),
    fromSnapshot('/api/projects/P1', lines),
    ['/api/projects/P99', '403 404 404 404 404 404 404'],
  ],
  'GET /api/projects/:code/light': [
    ...ofMonths('/api/projects/P1/light', lines, ownLines),
    ...ofMonths('/api/projects/P4/light', figures, ownLines),
    fromSnapshot('/api/projects/P1/light', lines),
  ],
  'GET /api/projects/:code/light-overrides': [['/api/projects/P1/light-overrides', lines]],
  'GET /api/projects/:code/memberships': [['/api/projects/P1/memberships', lines]],
  'GET /api/registry/events': [['/api/registry/events', figures]],
  'GET /api/registry/former': [['/api/registry/former?noun=unit&written=D9', figures]],
  'GET /api/sources/:figure': [
    ...['investment-rate', 'start-rate', ...ofArea].flatMap((figure) =>
      ofMonths(`/api/sources/${figure}`, figures, sums),
    ),
    // The places of units are nobody's before the month is published.
    ...ofUnit.flatMap((figure) => ofMonths(`/api/sources/${figure}`, figures, units)),
    // No unit reports them: money of bonds and stations are read as they are entered.
    ...entered.flatMap((figure) => ofMonths(`/api/sources/${figure}`, figures, figures)),
    ...['project-progress', 'project-plan', 'project-light'].flatMap((figure) => [
      ...ofMonths(`/api/sources/${figure}?code=P1`, lines, ownLines),
      ...ofMonths(`/api/sources/${figure}?code=P4`, figures, ownLines),
    ]),
    fromSnapshot('/api/sources/investment-rate'),
    fromSnapshot('/api/sources/project-progress?code=P4'),
  ],
  'GET /api/workbooks/sources/:figure': [
    ...['investment-rate', 'start-rate', ...ofArea].flatMap((figure) =>
      ofMonths(`/api/workbooks/sources/${figure}`, figures, sums),
    ),
    // The places of units are nobody's before the month is published.
    ...ofUnit.flatMap((figure) => ofMonths(`/api/workbooks/sources/${figure}`, figures, units)),
    // No unit reports them: money of bonds and stations are read as they are entered.
    ...entered.flatMap((figure) => ofMonths(`/api/workbooks/sources/${figure}`, figures, figures)),
    ...['project-progress', 'project-plan', 'project-light'].flatMap((figure) => [
      ...ofMonths(`/api/workbooks/sources/${figure}?code=P1`, lines, ownLines),
      ...ofMonths(`/api/workbooks/sources/${figure}?code=P4`, figures, ownLines),
    ]),
    fromSnapshot('/api/workbooks/sources/investment-rate'),
    fromSnapshot('/api/workbooks/sources/project-progress?code=P4'),
  ],
  'GET /api/periods': [['/api/periods', figures]],
  'GET /api/periods/openable': [['/api/periods/openable', '403 403 200 403 403 403 403']],
  'GET /api/rankings': [
    ...['all', 'central', 'new'].flatMap((group) => ofMonths(`/api/rankings?group=${group}`, figures, sums)),
    ...['districts', 'departments'].flatMap((group) =>
      ofMonths(`/api/rankings?group=${group}`, figures, '403 200 200 403 403 403 403'),
    ),
    ...ofMonths('/api/rankings?group=districts&by=quarter', figures, '403 200 200 403 403 403 403'),
    ...ofMonths('/api/rankings?by=year', figures, sums),
    fromSnapshot('/api/rankings?group=districts'),
    ['/api/rankings?snapshot=2025-10-1', '403 404 404 404 404 404 404'],
  ],
  'GET /api/workbooks/rankings': [
    ...['all', 'central'].flatMap((group) => ofMonths(`/api/workbooks/rankings?group=${group}`, figures, sums)),
    ...ofMonths('/api/workbooks/rankings?group=districts', figures, '403 200 200 403 403 403 403'),
    fromSnapshot('/api/workbooks/rankings?group=districts'),
  ],
  'GET /api/rankings/history': [
    ['/api/rankings/history', figures],
    ['/api/rankings/history?group=districts&year=2025', figures],
    ['/api/rankings/history?group=all&by=year', figures],
  ],
  'GET /api/rankings/why': [
    ...ofMonths('/api/rankings/why?code=A01', figures, sums),
    ...ofMonths('/api/rankings/why?group=districts&code=D1', figures, '403 200 200 403 403 403 403'),
  ],
  'GET /api/races': [['/api/races', figures]],
  'GET /api/races/:id': [
    ['/api/races/{race}', figures],
    ['/api/races/{missing}', '403 404 404 404 404 404 404'],
  ],
  'GET /api/snapshots': [['/api/snapshots', figures]],
  'GET /api/workbooks/snapshots': [['/api/workbooks/snapshots', figures]],
  'GET /api/snapshots/:number': [
    ['/api/snapshots/2025-09-1', figures],
    ['/api/snapshots/2025-09-2', figures],
    ['/api/snapshots/2025-10-1', '403 404 404 404 404 404 404'],
  ],
  'GET /api/snapshots/compare': [
    ['/api/snapshots/compare?from=2025-09-1&to=latest', figures],
    ['/api/snapshots/compare?from=2025-09-1&to=2025-09-2', figures],
  ],
  'GET /api/policy/benefits/sheet': [
    [`/api/policy/benefits/sheet?on=2025-10-28&items=${encodeURIComponent('[{"ruleCode":"lighthouse"}]')}`, figures],
  ],
  'GET /api/documents/bulletin/text': [
    ['/api/documents/bulletin/text', figures],
    ['/api/documents/bulletin/text?month=2025-10', '403 404 404 404 404 404 404'],
  ],
  'GET /api/documents/:kind': [
    ...['bulletin.docx', 'table.xlsx', 'supervision.docx', 'meeting.pptx'].flatMap((kind): Tried[] => [
      [`/api/documents/${kind}`, figures],
      [`/api/documents/${kind}?month=2025-09`, figures],
      [`/api/documents/${kind}?snapshot=2025-09-1`, figures],
      // What is being filled is not cited, to nobody.
      [`/api/documents/${kind}?month=2025-10`, '403 404 404 404 404 404 404'],
      [`/api/documents/${kind}?snapshot=2025-10-1`, '403 404 404 404 404 404 404'],
    ]),
    // The meeting about September goes on, and none is about October.
    ['/api/documents/minutes.docx?month=2025-09', '403 409 409 409 409 409 409'],
    ['/api/documents/minutes.docx?month=2025-10', '403 404 404 404 404 404 404'],
  ],
  'GET /api/figures/restatements': [['/api/figures/restatements', figures]],
}

/** Bonds, rail, lists and rules hold no line of a month; what they borrow from one is of the newest that may be read. */
const otherFigures: Readonly<Record<string, readonly Tried[]>> = {
  'GET /api/bonds/batches': ofMonths('/api/bonds/batches', figures, figures),
  'GET /api/bonds/batches/:code': ofMonths('/api/bonds/batches/BD1', figures, figures),
  'GET /api/bonds/candidates': [['/api/bonds/candidates?year=2025', figures]],
  'GET /api/bonds/idle': ofMonths('/api/bonds/idle', figures, figures),
  'GET /api/bonds/quotas': [['/api/bonds/quotas', figures]],
  'GET /api/bonds/scenarios': [['/api/bonds/scenarios?year=2025', figures]],
  'GET /api/bonds/scenarios/:id': [['/api/bonds/scenarios/{missing}', '403 404 404 404 404 404 404']],
  'GET /api/bonds/scenarios/:id/workbook': [['/api/bonds/scenarios/{missing}/workbook', '403 404 404 404 404 404 404']],
  'GET /api/bonds/share': [['/api/bonds/share?year=2025&asOf=2025-10-31', figures]],
  'GET /api/bonds/year': [['/api/bonds/year', figures]],
  'GET /api/rail/coverage': [['/api/rail/coverage?on=2025-10-31', figures]],
  'GET /api/rail/gains': [['/api/rail/gains', figures]],
  'GET /api/rail/map': [['/api/rail/map', figures]],
  'GET /api/rail/scenarios': [['/api/rail/scenarios', figures]],
  'GET /api/rail/scenarios/:id': [['/api/rail/scenarios/{missing}', '403 404 404 404 404 404 404']],
  'GET /api/rail/scenarios/compare': [
    ['/api/rail/scenarios/compare?on=2025-10-31&ids={missing}', '403 404 404 404 404 404 404'],
  ],
  'GET /api/rail/timeline': [['/api/rail/timeline', figures]],
  'GET /api/adjustments': [['/api/adjustments', figures]],
  'GET /api/adjustments/candidates': [['/api/adjustments/candidates', '403 200 200 403 403 403 200']],
  'GET /api/adjustments/exemptions': [['/api/adjustments/exemptions', figures]],
  'GET /api/adjustments/outcomes': [['/api/adjustments/outcomes?year=2025', '403 200 200 403 403 403 200']],
  'GET /api/adjustments/proposals': [['/api/adjustments/proposals', figures]],
  'GET /api/adjustments/standings': [['/api/adjustments/standings', figures]],
  'GET /api/challenges': [['/api/challenges', figures]],
  'GET /api/challenges/:id': [['/api/challenges/{missing}', '403 404 404 404 404 404 404']],
  'GET /api/blockers': [
    ['/api/blockers', figures],
    ...['city', 'lead', 'raised', 'overdue', 'open', 'closed'].map(
      (view): Tried => [`/api/blockers?view=${view}`, figures],
    ),
    ['/api/blockers?q=%E6%9A%97%E5%8F%B7', figures],
    ['/api/blockers?project=P1&unit=B2', figures],
    ['/api/blockers?area=A01&owedSide=city&isLate=true', figures],
  ],
  'GET /api/blockers/summary': [
    ['/api/blockers/summary', figures],
    ['/api/blockers/summary?project=P1', figures],
  ],
  'GET /api/blockers/:id': [
    ['/api/blockers/{late-blocker}', '403 200 200 200 200 404 200'],
    ['/api/blockers/{drafted-blocker}', '403 200 200 404 200 404 404'],
    ['/api/blockers/DD-2025-0001', '403 200 200 200 200 404 200'],
    ['/api/blockers/{blocker}', '403 200 200 404 200 404 404'],
    ['/api/blockers/{missing}', '403 404 404 404 404 404 404'],
  ],
  'GET /api/blockers/:id/files/:fileId': [
    ['/api/blockers/{blocker}/files/{blocker-file}', '403 200 200 404 200 404 404'],
  ],
  'GET /api/meetings': [['/api/meetings', figures]],
  ...Object.fromEntries(
    ['', '/agenda', '/stage', '/minutes', '/pack', '/brief'].map((page): [string, Tried[]] => [
      `GET /api/meetings/:id${page}`,
      [
        [`/api/meetings/{meeting}${page}`, figures],
        // Units come once it is opened.
        [`/api/meetings/{planned-meeting}${page}`, '403 200 200 404 404 404 200'],
        [`/api/meetings/{missing}${page}`, '403 404 404 404 404 404 404'],
      ],
    ]),
  ),
  'GET /api/directives': [['/api/directives', figures]],
  'GET /api/workbooks/directives': [
    ['/api/workbooks/directives', figures],
    ['/api/workbooks/directives?view=open&meeting={meeting}', figures],
    ['/api/workbooks/directives?meeting={planned-meeting}', '403 200 200 404 404 404 200'],
  ],
  'GET /api/directives/fulfilment': [
    ['/api/directives/fulfilment', figures],
    ['/api/directives/fulfilment?meeting={planned-meeting}', '403 200 200 404 404 404 200'],
  ],
  'GET /api/directives/:id': [
    ['/api/directives/{directive}', '403 200 200 404 200 404 200'],
    ['/api/directives/{missing}', '403 404 404 404 404 404 404'],
  ],
  'GET /api/blocker-causes': [['/api/blocker-causes', figures]],
  'GET /api/silences': [['/api/silences', review]],
  'GET /api/supervisions': [['/api/supervisions', figures]],
  'GET /api/consequences': [['/api/consequences', figures]],
  'GET /api/rules': [['/api/rules', all]],
  'GET /api/rules/:kind/:code': [['/api/rules/light/light', all]],
  'GET /api/units': [['/api/units', all]],
  'GET /api/setup': [['/api/setup', '200 403 200 403 403 403 403']],
}

/** Drafts, and all that is said and kept of them. */
const draftReads: Readonly<Record<string, readonly Tried[]>> = {
  'GET /api/reports': [
    ['/api/reports', insiders],
    ['/api/reports?month=2025-10', insiders],
  ],
  'GET /api/workbooks/board': [
    ['/api/workbooks/board', insiders],
    ['/api/workbooks/board?month=2025-10&state=waiting', insiders],
  ],
  'GET /api/reports/:id': [
    ['/api/reports/{report}', drafts],
    ['/api/reports/{missing}', '403 404 404 403 404 404 403'],
  ],
  'GET /api/reports/:id/files': [['/api/reports/{report}/files', drafts]],
  'GET /api/reports/:id/lines/:projectCode/files/:fileId': [
    ['/api/reports/{report}/lines/P1/files/{file}', drafts],
    ['/api/reports/{other-report}/lines/P1/files/{file}', '403 404 404 403 404 404 403'],
  ],
  'GET /api/reports/:id/trail': [['/api/reports/{report}/trail', drafts]],
  'GET /api/reports/queue': [
    ['/api/reports/queue', review],
    ['/api/reports/queue?report={report}', review],
  ],
  'GET /api/corrections': [
    ['/api/corrections', insiders],
    ['/api/corrections?project=P1', insiders],
  ],
  'GET /api/corrections/form': [['/api/corrections/form?project=P1', '403 403 200 403 200 404 403']],
  'GET /api/periods/:month/exceptions': [['/api/periods/2025-10/exceptions', insiders]],
  'GET /api/periods/:month/reminders': [['/api/periods/2025-10/reminders', review]],
  'GET /api/imports': [
    ['/api/imports?pageSize=200', '200 200 200 200 403 403 403'],
    ['/api/imports?kind=reports', '200 200 200 200 403 403 403'],
  ],
  'GET /api/imports/mappings': [['/api/imports/mappings', '200 403 200 200 200 200 403']],
  'GET /api/imports/:id/file': [
    // The workbook of a district, the lines of the city, and a table without a line.
    ['/api/imports/{workbook}/file', '404 200 200 404 403 403 403'],
    ['/api/imports/{lines}/file', '404 200 200 404 403 403 403'],
    ['/api/imports/{table}/file', '404 200 200 200 403 403 403'],
    ['/api/imports/{missing}/file', '404 404 404 404 403 403 403'],
  ],
  'GET /api/imports/:id/annotated': [
    ['/api/imports/{workbook}/annotated', '404 200 200 404 200 404 403'],
    ['/api/imports/{lines}/annotated', '404 200 200 404 404 404 403'],
    ['/api/imports/{missing}/annotated', '404 404 404 404 404 404 403'],
  ],
  'GET /api/imports/templates/:kind': [
    ['/api/imports/templates/reports?month=2025-10&unit=D1', '403 403 200 403 200 404 403'],
    ['/api/imports/templates/reports?month=2025-10', '403 403 200 403 200 200 403'],
  ],
  'GET /api/trail': [
    ['/api/trail?pageSize=200', '200 200 200 403 403 403 403'],
    ['/api/trail?subject=project:P1', '200 200 200 403 403 403 403'],
    ['/api/trail?subject=report:&pageSize=200', '200 200 200 403 403 403 403'],
  ],
  'GET /api/trail/people': [['/api/trail/people', '200 200 200 403 403 403 403']],
  'GET /api/workbooks/imports': [['/api/workbooks/imports', '200 200 200 200 403 403 403']],
  'GET /api/workbooks/trail': [['/api/workbooks/trail', '200 200 200 403 403 403 403']],
  'GET /api/trail/verify': [['/api/trail/verify', '200 200 200 403 403 403 403']],
}

const marking = '403 404 404 404 404 404 404'
const insideMarking = '403 404 404 403 403 403 403'
const round = '/api/assessment/rounds/2025'

/** The city has no round: who may ask is told that there is none. What a round keeps sealed is tried in api/assessment-sealed. */
const assessmentReads: Readonly<Record<string, readonly Tried[]>> = {
  'GET /api/assessment/rounds': [['/api/assessment/rounds', figures]],
  'GET /api/assessment/rounds/:year': [[round, marking]],
  'GET /api/assessment/rounds/:year/appeals': [[`${round}/appeals`, marking]],
  'GET /api/assessment/rounds/:year/asymmetry': [[`${round}/asymmetry`, marking]],
  'GET /api/assessment/rounds/:year/board': [[`${round}/board`, marking]],
  'GET /api/assessment/rounds/:year/entries': [[`${round}/entries?direction=districts-mark-departments`, marking]],
  'GET /api/assessment/rounds/:year/exclusions': [[`${round}/exclusions`, insideMarking]],
  'GET /api/assessment/rounds/:year/files/:fileId': [[`${round}/files/{missing}`, marking]],
  'GET /api/assessment/rounds/:year/marks': [[`${round}/marks?rater=B1&target=D1`, insideMarking]],
  'GET /api/assessment/rounds/:year/matrix': [[`${round}/matrix?direction=districts-mark-departments`, marking]],
  'GET /api/assessment/rounds/:year/replies': [[`${round}/replies`, marking]],
  'GET /api/assessment/rounds/:year/results': [[`${round}/results?direction=districts-mark-departments`, marking]],
  'GET /api/assessment/rounds/:year/sheet': [[`${round}/sheet`, '403 403 403 404 404 404 403']],
  'GET /api/assessment/rounds/:year/sheet/workbook': [[`${round}/sheet/workbook`, '403 403 403 404 404 404 403']],
  'GET /api/assessment/rounds/:year/trial': [[`${round}/trial`, insideMarking]],
  'GET /api/assessment/rounds/:year/warnings': [
    [`${round}/warnings?direction=districts-mark-departments`, insideMarking],
  ],
  'GET /api/assessment/compare': [
    ['/api/assessment/compare?from=2024&to=2025&direction=districts-mark-departments', marking],
  ],
  'GET /api/assessment/schemes': [['/api/assessment/schemes', figures]],
  'GET /api/assessment/schemes/:schemeId': [['/api/assessment/schemes/{missing}', marking]],
}

const others: Readonly<Record<string, readonly Tried[]>> = {
  'GET /api/health': [['/api/health', all]],
  'GET /api/upkeep': [['/api/upkeep', '200 200 403 403 403 403 403']],
  'GET /api/inbox': [['/api/inbox', all]],
  'GET /api/saved-views': [['/api/saved-views', all]],
  'GET /api/session': [['/api/session', all]],
  'GET /api/session/ways': [['/api/session/ways', all]],
  // Where nobody else vouches for people.
  'GET /api/session/oidc/start': [['/api/session/oidc/start', none]],
  'GET /api/session/oidc/callback': [['/api/session/oidc/callback', none]],
  'GET /api/session/notices': [['/api/session/notices', all]],
  'GET /api/sessions': [['/api/sessions', all]],
  'GET /api/accounts': [['/api/accounts', '200 200 403 403 403 403 403']],
  'GET /api/accounts/:userId/sessions': [['/api/accounts/{missing}/sessions', '404 404 403 403 403 403 403']],
}

export const reads: Readonly<Record<string, readonly Tried[]>> = {
  ...figureReads,
  ...otherFigures,
  ...draftReads,
  ...assessmentReads,
  ...others,
}
