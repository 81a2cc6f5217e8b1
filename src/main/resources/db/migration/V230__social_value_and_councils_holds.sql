-- What was considered of social value before a tender; and what councils' own rules ask for, recorded beside consents.

alter table procurement add column social_value text;
alter table consent alter column kind type varchar(60);
