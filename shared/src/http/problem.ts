import { z } from 'zod'

/** Every refusal there is: its code fixes its status and its title. Add a line, and server, client and OpenAPI know it. */
export const problems = {
  'common/malformed': { status: 400, title: '请求内容不符合格式' },
  'common/not-found': { status: 404, title: '没有找到' },
  'common/stale': { status: 409, title: '数据已被他人更改，请刷新后再试' },
  'common/key-reused': { status: 422, title: '同一个 Idempotency-Key 用于了不同的请求' },
  'common/too-large': { status: 413, title: '文件或内容超过大小限制' },
  'common/unsupported-type': { status: 415, title: '不支持的文件或内容类型' },
  'common/too-many': { status: 429, title: '操作过于频繁，请稍后再试' },
  'work/busy': { status: 429, title: '要算的内容排满了，请稍后再试' },
  'work/too-long': { status: 422, title: '计算超时，已经停止' },
  'work/too-large': { status: 422, title: '内容太多，超出处理能力' },
  'common/disk-full': { status: 507, title: '服务器磁盘已满，没有保存' },
  'common/read-only': { status: 503, title: '数据目录只能读，没有保存' },
  'common/damaged': { status: 503, title: '数据库文件有损坏' },
  'common/internal': { status: 500, title: '系统内部错误，已记录' },
  'auth/signed-out': { status: 401, title: '请先登录' },
  'auth/wrong-password': { status: 401, title: '用户名或密码不正确' },
  'auth/code-needed': { status: 401, title: '请输入动态验证码' },
  'auth/wrong-code': { status: 401, title: '动态验证码不对或已用过' },
  'auth/second-factor-owed': { status: 403, title: '请先启用动态验证码' },
  'auth/password-expired': { status: 403, title: '密码已到期，请更换' },
  'auth/forbidden': { status: 403, title: '当前账号没有这项权限' },
  'auth/one-time-password': { status: 403, title: '请先更换密码' },
  'auth/foreign-origin': { status: 403, title: '请求来自其他网站，已拒绝' },
  'auth/foreign-host': { status: 403, title: '这不是本系统的地址' },
  'auth/other-person': { status: 409, title: '这个浏览器已由他人登录' },
  'account/has-second-factor': { status: 409, title: '动态验证码已经启用' },
  'account/duplicate': { status: 409, title: '用户名已存在' },
  'import/unreadable': { status: 422, title: '文件无法读取' },
  'import/no-header': { status: 422, title: '没有找到表头' },
  'import/missing-columns': { status: 422, title: '缺少必填列' },
  'import/twin-files': { status: 422, title: '两个文件是同一张表' },
  'import/limits': { status: 422, title: '文件超出导入限制' },
  'import/no-crs': { status: 422, title: '没有说明坐标系' },
  'import/wrong-crs': { status: 422, title: '坐标系与数据不符' },
  'import/no-month': { status: 422, title: '没有说明是哪个月的月报' },
  'import/wrong-month': { status: 422, title: '这份月报表是另一个月的' },
  'import/other-unit': { status: 422, title: '这份月报表是另一个单位的' },
  'import/older-edition': { status: 422, title: '这份月报表是旧版' },
  'import/tampered': { status: 422, title: '月报表的版本信息被改动' },
  'import/not-undoable': { status: 409, title: '这次导入不能撤销' },
  'period/exists': { status: 409, title: '这个月份已经开放' },
  'period/out-of-range': { status: 422, title: '这个月份不能开放' },
  'period/filled-in': { status: 409, title: '已经有人填报，不能收回' },
  'period/bad-due-day': { status: 422, title: '截止日不能这样改' },
  'period/wrong-state': { status: 409, title: '月份当前状态不能这样操作' },
  'period/not-complete': { status: 422, title: '还有未接收的月报' },
  'period/not-published': { status: 403, title: '这个月份还没有发布' },
  'period/exception-over': { status: 409, title: '这项放开已经关闭' },
  'report/wrong-status': { status: 409, title: '月报当前状态不能这样操作' },
  'report/own-report': { status: 403, title: '本人填报的月报须由他人审核' },
  'report/under-review': { status: 409, title: '审核已经开始，不能撤回' },
  'report/published': { status: 409, title: '月份已发布，不能修改' },
  'report/period-closed': { status: 409, title: '月份已截止填报' },
  'report/checks': { status: 422, title: '月报有必须更正的问题' },
  'report/unanswered': { status: 422, title: '退回意见还没有答复' },
  'report/accepted-by-other': { status: 403, title: '他人通过的行不能由您撤销，需要时请重新退回' },
  'report/locked': { status: 409, title: '这一行已接收，不能修改' },
  'report/too-many-files': { status: 409, title: '这一行的附件已满' },
  'policy/too-many-files': { status: 409, title: '这条进展的附件已满' },
  'policy/granted': { status: 409, title: '这笔兑现已经登记过' },
  'policy/revoked': { status: 409, title: '这条兑现记录已经撤销' },
  'correction/unchanged': { status: 422, title: '更正后的数与原数相同' },
  'correction/own': { status: 403, title: '本人提出的更正须由他人审批' },
  'correction/decided': { status: 409, title: '这项更正已经处理' },
  'light/override-exists': { status: 409, title: '这些月份已经有人工灯号' },
  'light/override-ended': { status: 409, title: '这项人工灯号已经结束' },
  'snapshot/missing': { status: 404, title: '没有这个快照' },
  'snapshot/newer-format': { status: 409, title: '快照由更新版本的系统发布' },
  'snapshot/page-not-frozen': { status: 404, title: '快照里没有固定这一页' },
  'bond/not-allocated': { status: 422, title: '批次没有分配给这个项目的资金' },
  'bond/over-limit': { status: 422, title: '金额超过可用的数' },
  'bond/duplicate': { status: 409, title: '这笔下达限额已经录入' },
  'bond/reversed': { status: 409, title: '这笔下达限额已经冲回' },
  'bond/not-own': { status: 403, title: '测算方案只能由保存人更改' },
  'bond/archived': { status: 409, title: '测算方案已归档，不能更改' },
  'rule/wrong-state': { status: 409, title: '草案当前状态不能这样操作' },
  'rule/own': { status: 403, title: '本人拟定的规则须由他人采用' },
  'rule/not-own': { status: 403, title: '草案只能由拟定人更改或撤回' },
  'rule/too-early': { status: 409, title: '开始月份已经发布或开放' },
  'rule/base-moved': { status: 409, title: '依据的版本已被新版本接替' },
  'rule/unchanged': { status: 422, title: '与现行版本没有差别' },
  'list/too-many-views': { status: 422, title: '保存的视图太多' },
  'race/withdrawn': { status: 409, title: '这场赛马已经撤销' },
  'assessment/sealed': { status: 409, title: '评分封存，不能查看' },
  'assessment/single-marks': { status: 409, title: '单个评分不能作废' },
  'assessment/wrong-stage': { status: 409, title: '考核当前阶段不能这样操作' },
  'assessment/deadline': { status: 409, title: '评分已经截止' },
  'assessment/handed-in': { status: 409, title: '评分表已经提交' },
  'assessment/incomplete': { status: 422, title: '评分表还没有填完' },
  'assessment/bad-mark': { status: 422, title: '评分不可用' },
  'assessment/not-rater': { status: 403, title: '本单位不参加这次评分' },
  'assessment/no-such-pair': { status: 422, title: '没有这对评价关系' },
  'assessment/adopted': { status: 409, title: '方案已经采用，不能更改' },
  'assessment/scheme-incomplete': { status: 422, title: '方案还不能采用' },
  'assessment/no-scheme': { status: 422, title: '还没有采用的方案' },
  'assessment/round-exists': { status: 409, title: '这个年度的考核已经开始' },
  'assessment/reason-needed': { status: 422, title: '请说明理由' },
  'assessment/not-connected': { status: 422, title: '评价关系互不相连，不能剔除评分宽严' },
  'assessment/basis-stands': { status: 409, title: '方案的结果口径可用，不能另选' },
  'assessment/no-reply': { status: 409, title: '这个单位没有答复' },
  'assessment/appeal-open': { status: 409, title: '还有一项申诉没有处理' },
  'assessment/decided': { status: 409, title: '已经处理' },
  'assessment/too-many-files': { status: 409, title: '附件已满' },
  'adjustment/wrong-state': { status: 409, title: '当前状态不能这样操作' },
  'adjustment/own': { status: 403, title: '本人提请的调整须由他人决定' },
  'adjustment/in-force': { status: 409, title: '调整已经生效，不能撤回' },
  'adjustment/not-fitting': { status: 422, title: '片区当前状态不能这样调整' },
  'adjustment/open-proposal': { status: 409, title: '这个片区已有未了结的提请' },
  'adjustment/too-early': { status: 422, title: '生效日期太早' },
  'adjustment/no-document': { status: 422, title: '缺少文号' },
  'adjustment/in-use': { status: 409, title: '片区已有登记内容，不能撤回' },
  'adjustment/duplicate': { status: 409, title: '编码或记录已经存在' },
  'challenge/wrong-state': { status: 409, title: '榜单当前状态不能这样操作' },
  'challenge/past-deadline': { status: 409, title: '已过揭榜截止日期' },
  'challenge/claims-open': { status: 409, title: '揭榜尚未截止，截止后才能评定' },
  'challenge/no-claims': { status: 422, title: '没有单位揭榜' },
  'challenge/unconfirmed': { status: 422, title: '还有节点没有确认，不能认定完成' },
  'challenge/no-unit': { status: 403, title: '当前账号没有所属单位，不能揭榜' },
  'blocker/wrong-state': { status: 409, title: '堵点当前状态不能这样操作' },
  'blocker/ruled': { status: 409, title: '专班已经裁定，不能再提出争议' },
  'blocker/own-answer': { status: 403, title: '本人答复的堵点须由他人核验' },
  'blocker/no-proof': { status: 422, title: '没有证明材料，不能销号' },
  'blocker/paused': { status: 409, title: '堵点已经暂缓' },
  'blocker/not-paused': { status: 409, title: '堵点没有暂缓' },
  'blocker/bad-pause': { status: 422, title: '暂缓期限不可用' },
  'blocker/clock-back': { status: 409, title: '服务器的日期早于这件堵点的上一步' },
  'blocker/no-lead': { status: 422, title: '没有说明牵头单位' },
  'blocker/lower-level': { status: 422, title: '层级不能降低' },
  'blocker/no-such-line': { status: 422, title: '没有写着这件堵点的月报' },
  'blocker/too-many-files': { status: 409, title: '这件堵点的附件已满' },
  'supervision/wrong-state': { status: 409, title: '督办单当前状态不能这样操作' },
  'meeting/no-snapshot': { status: 409, title: '这个月份还没有发布，不能据此开会' },
  'meeting/wrong-state': { status: 409, title: '会议当前状态不能这样操作' },
  'meeting/presented': { status: 409, title: '已有人在演示' },
  'meeting/lease-lost': { status: 409, title: '演示已由他人接管' },
  'directive/wrong-state': { status: 409, title: '议定事项当前状态不能这样操作' },
  'directive/own-report': { status: 403, title: '本人报办结的事项须由他人核验' },
  'consequence/duplicate': { status: 409, title: '这一项已经登记' },
  'consequence/revoked': { status: 409, title: '这一项已经撤销' },
  'rail/bad-boundary': { status: 422, title: '边界不可用' },
  'rail/no-boundary': { status: 422, title: '片区还没有边界' },
  'rail/no-points': { status: 422, title: '还没有这个口径的数据' },
  'rail/not-own': { status: 403, title: '情景方案只能由保存人更改' },
  'rail/archived': { status: 409, title: '情景方案已归档，不能更改' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems

/** One fault of the input: where (JSON pointer), which rule, and a sentence that says how to mend it. */
export const problemErrorSchema = z.object({
  pointer: z.string(),
  code: z.string(),
  message: z.string(),
})
export type ProblemFault = z.infer<typeof problemErrorSchema>

/** The body of every error reply: `application/problem+json`, RFC 9457. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(problemErrorSchema).optional(),
})
export type Problem = z.infer<typeof problemSchema>

interface Details {
  readonly detail?: string
  readonly errors?: readonly ProblemFault[]
}

/** The one error that is thrown on purpose; everything else is ours and answers 500. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly detail: string | undefined
  readonly errors: readonly ProblemFault[] | undefined

  constructor(code: ProblemCode, { detail, errors }: Details = {}) {
    super(detail ?? problems[code].title)
    this.name = 'ProblemError'
    this.code = code
    this.detail = detail
    this.errors = errors
  }

  get status(): number {
    return problems[this.code].status
  }
}
