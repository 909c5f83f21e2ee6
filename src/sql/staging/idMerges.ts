import { quoteText } from '../bind';

const wide = Array.from({ length: 94 }, (_, index) => String.fromCodePoint(0xff01 + index)).join('');
const narrow = Array.from({ length: 94 }, (_, index) => String.fromCodePoint(0x21 + index)).join('');
const blanks = '\u3000\u00a0\u202f\u2009\u2007\t';
const invisible = '\ufeff\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060';

/** An id without what only looks different: width, case, blanks, invisible marks; of a phone its digits without +86. */
export function sameIdSql(id: string): string {
    const narrowed = `translate(nfc_normalize(${id}), ${quoteText(wide + blanks + invisible)}, ${quoteText(narrow + ' '.repeat(blanks.length))})`;
    const plain = `regexp_replace(trim(lower(${narrowed})), ' +', ' ', 'g')`;
    const digits = `regexp_replace(regexp_replace(${plain}, '[^0-9]', '', 'g'), '^(?:0086|86)(1[3-9][0-9]{9})$', '\\1')`;
    return `case
        when regexp_full_match(${id}, '[0-9a-z]{1,9}') then ${id}
        when regexp_full_match(${plain}, '[+(]?[0-9][0-9 ().-]{8,18}[0-9]') and len(${digits}) between 10 and 15 then ${digits}
        when regexp_full_match(${plain}, '[0-9]+[.]0') then left(${plain}, -2)
        else ${plain}
    end`;
}

/** `id_merges`: one row per spelling that gives way to another of the same customer, the one most lines use: customer_id, merged_id. */
export const idMergesSql = `with

spellings as (

    select
        customer_id,
        ${sameIdSql('customer_id')} as same_id,
        count(*) as lines
    from typed_cells
    where not has_no_customer and not is_total
    group by 1

),

several as (

    select same_id
    from spellings
    group by 1
    having count(*) > 1

),

ranked as (

    select
        spellings.customer_id,
        first_value(spellings.customer_id) over (
            partition by spellings.same_id
            order by spellings.lines desc, spellings.customer_id
        ) as merged_id
    from spellings
    semi join several on several.same_id = spellings.same_id

),

final as (

    select
        ranked.customer_id::varchar as customer_id,
        ranked.merged_id::varchar as merged_id
    from ranked
    where ranked.customer_id <> ranked.merged_id

)

select * from final`;

/** One row: the ids that would go, the customers they are, and the lines and money under them. */
export const mergeFactsSql = `select
    (select count(*) from id_merges)::double as ids,
    (select count(distinct merged_id) from id_merges)::double as customers,
    count(*)::double as lines,
    coalesce(sum(typed_cells.amount), 0)::double as amount,
from typed_cells
semi join id_merges on id_merges.customer_id = typed_cells.customer_id`;

/** Some of them: the spelling that stays and one that goes, by the first. */
export const mergeExamplesSql = `select merged_id, customer_id
from id_merges
order by merged_id, customer_id
limit 6`;
