import { z } from "zod";

/** The five lights, from good to absent; 免 is an exemption. */
export const lightSchema = z.enum(["green", "yellow", "red", "grey", "exempt"]);

export const lightCountsSchema = z.object({
	green: z.int(),
	yellow: z.int(),
	red: z.int(),
	grey: z.int(),
	exempt: z.int(),
});
export type LightCounts = z.infer<typeof lightCountsSchema>;

/** One component of a project's light with the sentence that explains it. */
export const lightComponentSchema = z.object({
	kind: z.enum(["progress", "start", "statistics", "bond-use"]),
	light: lightSchema,
	sentence: z.string(),
});

export const projectLightSchema = z.object({
	light: lightSchema.nullable().describe("null: no rule applies"),
	computed: lightSchema.nullable(),
	override: z
		.object({
			light: lightSchema,
			reason: z.string(),
			untilMonth: z.string(),
			by: z.string(),
		})
		.nullable(),
	components: z.array(lightComponentSchema),
	ruleVersion: z.string(),
});
