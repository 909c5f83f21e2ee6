/** Columns that name people, by what they are called. */
export const namesOfPeople = /name|buyer|customer|client|member|consignee|user|contact|e-?mail|phone|mobile|姓名|客户|顾客|买家|会员|收货人|收件人|昵称|用户|联系人|邮箱|手机|电话|账号/i;
