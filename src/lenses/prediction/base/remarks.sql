-- prediction_remarks: one row per thing that is unusual in the data, with the figure that shows it.
select
    remarks.remark::varchar as remark,
    remarks.value::double as value
from clv_remarks as remarks
