# What the program says to editors. The name of a message is that of a function in `table.rs`.

## Said in several rooms

did_you_mean = did you mean `{ $name }`?
delete_it = delete it
keep_one_of_two = keep one of the two
control_character = this text holds a control character that cannot be shown
invisible_character = the invisible character { $code } stands in `{ $word }`
write_without_invisible = write `{ $word }`
type_word_anew = delete it and type the word anew; such characters come from copying out of other programs
ids_look_like = an id has small Latin letters, digits and hyphens, such as `first-exchange`
write_id = write `{ $id }`
add_key = add `{ $key }: …`
published_missing =
    { $kind ->
        [story] this story does not say when it came onto the site
       *[other] this text does not say when it came onto the site
    }
add_published = add the day to its front matter, such as `published: 2026-11-28`
not_a_day = `{ $key }` should be a day, but `{ $date }` is no single day
write_a_day = write year, month and day, such as `{ $key }: 2026-11-28`
updated_before_published = the text was updated on { $updated }, before it was published on { $published }
exchange_or_correct_days = exchange the two days, or correct one of them
key_missing = `{ $key }` is missing
unknown_locale = the site has no locale `{ $tag }`
not_a_language_tag = `{ $tag }` is not a language tag
put_file_beside_text = put the file beside the text and write its name only
path_leads_out = the path `{ $path }` may lead out of this folder

## Files and folders

duplicate_file_name = this folder has two files of this name, one with its letters composed and one with them taken apart (Unicode NFC and NFD)
delete_one_of_two_files = delete or rename one of the two
file_name_not_utf8 = the name of this file is not UTF-8
rename_with_latin_letters = rename it with Latin letters, digits and hyphens
file_name_may_run = some servers run a file with `.{ $part }` in its name as a program
file_name_unsafe = the name of this file has a character that addresses cannot have
name_reserved = `{ $name }` is a name that Windows cannot have
rename_for_windows = rename it: Windows keeps `con`, `prn`, `aux`, `nul`, `conin$`, `conout$`, `com0` … `com9` and `lpt0` … `lpt9` (with ¹, ² and ³ too) for itself, whatever ending they have; no name has one of the signs `<>:"|?*\` there, nor a dot or a space at its end
rename_without_odd_characters = rename it with letters, digits, dots and hyphens
link_leaves_archive = this symbolic link does not lead to a file inside the archive
file_link_leads_nowhere = this symbolic link leads nowhere, or into a folder that it lies in
copy_instead_of_link = put a copy of the file here instead of the link
neither_file_nor_folder = this is neither a file nor a folder
forbidden_media = files of this kind are not published: they may act in a reader's browser
attach_as_one_of = attach it as one of { $endings }
unsupported_media =
    { $kind ->
        [phone_photograph] this is a photograph as phones take it (HEIC, HEIF), and few browsers show it
        [raw_photograph] this is the raw photograph of a camera (`.{ $ending }`), and no browser shows it
        [master] this is a picture that only a program with the feature `images` makes fit for pages
        [picture] this is a picture of a kind that few browsers show (`.{ $ending }`)
        [layered_picture] this is a drawing, or a picture in layers (`.{ $ending }`), and no browser shows it
        [text] this is a text of a word processor (`.{ $ending }`), and no browser shows it
        [table] this is a table of a spreadsheet (`.{ $ending }`), and no browser shows it
        [slides] these are slides (`.{ $ending }`), and no browser shows them
        [layout] this is a layout or a book (`.{ $ending }`), and no browser shows it
        [sound] this is a recording of a kind that not all browsers play (`.{ $ending }`)
        [film] this is a film of a kind that not all browsers play (`.{ $ending }`)
        [captions] these are captions of a kind that no browser shows (`.{ $ending }`)
        [database] this is a database (`.{ $ending }`), and no browser shows it
        [data] these are data of a kind that is not attached to texts (`.{ $ending }`)
        [mail] this is an e-mail (`.{ $ending }`), and no browser shows it
        [package] these are files packed into one (`.{ $ending }`), and no reader sees what is in it
        [shortcut] this is a shortcut to something else (`.{ $ending }`), not the thing itself
        [jpeg] this is a JPEG, but not by its ending (`.{ $ending }`)
        [plain_text] this is plain text, but not by its ending (`.{ $ending }`)
        [program] this is a program (`.{ $ending }`), and programs are not published
        [leftover] this was left over by another program (`.{ $ending }`)
       *[other] files with the ending `.{ $ending }` are not published
    }
save_media_as =
    { $kind ->
        [phone_photograph] open it in a program that shows it and save it as JPEG: `{ $name }` (an iPhone takes JPEG itself once Settings › Camera › Formats says “Most Compatible”)
        [raw_photograph] develop it and save it as JPEG: `{ $name }`
        [master] save it as JPEG: `{ $name }`
        [picture] open it in a program that shows it and save it as JPEG: `{ $name }`
        [layered_picture] open it in the program that made it and save it as PNG: `{ $name }`
        [drawing] open it in a program that shows it and save it as PNG: `{ $name }`
        [web_page] put the words into the text, or print the page and save it as PDF: `{ $name }`
        [text] put the words into the text, or save it as PDF: `{ $name }`
        [table] make a table of it in the text, or save it as CSV: `{ $name }`
        [sound] save it as MP3: `{ $name }`
        [film] save it as MP4: `{ $name }`
        [captions] save them as WebVTT: `{ $name }`
        [database] save each of its tables as CSV, such as `{ $name }`
        [data] save them as a table in CSV: `{ $name }`
       *[other] open it in the program that made it and save it as PDF: `{ $name }`
    }
unpack_media =
    { $kind ->
        [shortcut] write where it leads into the text, `[what it is](https://…)`, and delete it
       *[package] unpack it, and put here what readers are to see
    }
media_without_ending = this file has no ending by which to tell what it is
add_ending = give it the ending of its kind: { $endings }
rename_file = rename it to `{ $name }`
stray_beside_kinds = nothing but `site.yaml` and the folders of the kinds stands here
move_into_folder_of_kind = move it into a folder such as `content/{ $folder }/<id>/`
stray_folder = this folder is none of the kinds of an archive
kinds_are = the kinds are { $kinds }
work_without_folder = a work has a folder of its own
move_into_folder_of_work = move it to `content/{ $folder }/<id>/index.<locale>.md`
folder_in_work = the folder of a work has no folders in it
move_files_up = move its files up, beside the text
file_too_large = this text has { $megabytes } MB; the most that is read is { $most } MB
split_or_attach = split it into several works, or attach it as a media file
not_utf8 = from here on the text is not UTF-8
save_as_utf8 = save the file as UTF-8 in your editor (often under “Save with encoding”)

## Settings

settings_missing = the settings of the site are missing
write_settings = write `content/site.yaml` with `title`, `base_url` and `locales`
write_locales = list at least one language, such as `- {"{"}tag: en, name: English{"}"}`
write_title_of_site = write the name of the site in each language: `title: {"{"}en: …{"}"}`
write_base_url = write `base_url: https://example.org/`, the address of the site
write_tag = write `tag: en`, for example
write_tag_for_windows = write it with its script, such as `{ $tag }-Latn`
tags_of_sites = tags are those of BCP 47: `en`, `fr`, `pt-BR`, `zh-Hant`
locale_twice = the locale `{ $tag }` stands here a second time
add_locale_or_delete_text = add it to `locales`, or delete its text
text_missing_in_locale = `{ $key }` has no text in `{ $tag }`
add_text_in_locale = add `{ $tag }: …` to it
not_a_base_url = `{ $url }` is not an address that a site can have
target_without_kind = the target `{ $name }` does not say what it is
target_with_two_kinds = the target `{ $name }` is two things at once: `{ $first }` and `{ $second }`
write_one_kind = write one of `folder`, `git`, `rsync`, `rclone`; a second place is a target of its own
branch_without_git = the target `{ $name }` has a `branch`, but no `git`
write_git_or_delete_branch = write the address of the repository as `git`, or delete this line
target_with_password = `{ $key }` of the target `{ $name }` has a password or a key to an account in it, which everybody can read who has the archive
keep_password_elsewhere =
    { $key ->
        [git] take it out, change it where it is valid, and let Git ask for it, keep it (`git config credential.helper store`), or use an SSH key: `git@host:town/site.git`
        [rsync] take it out, change it where it is valid, and use an SSH key (`user@host:/folder`), or give it to rsync as `RSYNC_PASSWORD`
       *[rclone] take it out, change it where it is valid, and give it to rclone (`rclone config`), which keeps it under a name: `name:folder`
    }
target_like_option = `{ $value }` in `{ $key }` would be taken for an option
write_other_target =
    { $key ->
        [folder] write the path of a folder, such as `../www`
        [git] write the address of a repository, such as `git@host:town/site.git`
        [branch] write the name of a branch, such as `pages`
        [rsync] write host and folder, such as `user@host:/var/www/archive`
       *[rclone] write the name of a remote, as `rclone config` knows it, and a folder, such as `remote:folder`
    }
target_not_a_place = `{ $value }` in `{ $key }` is not a place on another machine; a folder of this one is `folder`
target_not_a_branch = `{ $branch }` is not the name of a branch
target_of_other_home = `{ $value }` in `{ $key }` begins in the home folder of somebody else, which is not looked for
hsts_without_encryption = with `hsts`, browsers would refuse the unencrypted `http://`, with which `base_url` begins
encrypt_or_delete_hsts = write `https://` in `base_url`, where the server has a certificate, or delete `hsts`
write_whole_base_url = write scheme, host and path: `https://example.org/archive/`

## Keys and values
## $what is `key`, `entry`, `front_matter` or `settings`, and $name the key or the kind that is meant;
## $wanted and $found are types of values.

duplicate_key = the key `{ $key }` stands here a second time
keep_one_of_two_lines = keep one of the two lines
no_value = `{ $key }` has no value
quote_value_with_comma = a comma ends a value between braces: put the value before it, with its comma, between quotes
value_cut = the value of `{ $key }` ends before ` #`, where a remark begins
quote_or_move_remark = put the value between quotes, `{ $key }: "{ $value }"`, or the remark on a line of its own
value_is_dots = `{ $key }` still has the dots of an example
write_what_is_meant = write what is meant in their place, or delete the line
write_value_or_delete_line = write a value after `{ $key }:`, or delete the line
author_without_name = an entry of `authors` has no name
write_name_or_delete_entry = write the name of who wrote the text, or delete the entry
wrong_type =
    { $what ->
        [key] `{ $name }`
        [entry] an entry of `{ $name }`
        [front_matter] the front matter
       *[settings] `site.yaml`
    } should be { $wanted ->
        [mapping] a group of `key: value` lines
        [words] a group of `key: text` lines
        [flag] `true` or `false`
        [integer] a whole number
        [coordinates] latitude and longitude, such as `[50.8, 12.9]`
        [texts] a list, such as `[one, two]`
        [entries] a list, each entry after a dash
        [date] a date, such as `1944-06-06`
       *[text] a text
    }, but { $found ->
        [nothing] nothing
        [flag] yes or no
        [number] a number
        [list] a list
        [mapping] a group of keys
       *[text] a text
    } stands here
write_type =
    { $wanted ->
        [mapping] write a group of `key: value` lines, with a space after each colon
        [words] write a group of `key: text` lines, with a space after each colon
        [flag] write `true` or `false`
        [integer] write a whole number
        [coordinates] write latitude and longitude, such as `[50.8357, 12.9292]`
        [texts] write a list, such as `[one, two]`
        [entries] write a list, each entry after a dash
        [date] write a date, such as `1944-06-06`
       *[text] write a text
    }
bad_id_in_key = `{ $id }` in `{ $key }` is not an id
unknown_key =
    { $what ->
        [entry] an entry of `{ $name }`
        [front_matter] the front matter of this { $name }
       *[settings] `site.yaml`
    } has no key `{ $key }`
known_here = known here: { $keys }
key_missing_in_entry = `{ $key }` is missing in this entry
not_a_fingerprint = `{ $text }` is not a fingerprint
delete_fingerprint = delete the line; `tablecloth check` then says what to write, such as `en-3f9c2a71`

## Dates

date_empty = `{ $date }`: the date is empty
date_ends_before_it_begins = the end `{ $last }` comes before the beginning `{ $first }`
date_without_such_month = `{ $date }`: there is no month { $month }; months are 01 to 12, seasons 21 to 24
date_not_edtf = `{ $date }` is not a date in EDTF
# $detail comes from the library that reads dates, in English.
date_not_edtf_because = `{ $date }` is not a date in EDTF: { $detail }
date_month_unclear = `{ $date }` does not show which number is the month; EDTF has year, month, day
date_month_or_years = `{ $date }` may be the month `{ $month }` or the years `{ $years }`
date_century_unclear = `{ $date }` does not show which century is meant; years have four digits
date_old_style = `{ $date }` has a day in the old style; EDTF has that of the Gregorian calendar
date_not_known = `{ $date }` says that the date is not known
date_like_two_years = `{ $date }` looks like the years { $first } to { $last }, but is a part of { $first } to EDTF
date_like_unknown_beginning = `{ $date }` looks like a time without a known beginning, but is a year before our era to EDTF
leave_date_out = leave out the line `{ $key }`; where a date is needed, write what is known, such as `19XX`
date_without_day =
    there is no day 00; for { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year } without a day write `{ $form }`
date_without_such_day =
    `{ $date }`: { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year } has { $days } days
dates_are_edtf = dates are EDTF: `1944`, `1944-06`, `1944-06-06`, `194X`, `1943~`, `1942-08/1943-02`

## YAML

yaml_too_complex = the YAML is nested or repeated too deeply to be read
text_too_deep = here the text is nested more than { $most } deep, and browsers give up
write_less_deep = end lists, quotations and marks before others begin in them; a row of `>`, `-` or `<` that is to be seen stands between backticks
table_too_wide = this table has { $columns } columns, more than a page can show
table_too_large = the tables of this text have more than { $most } cells
attach_table = put the largest beside the text as a CSV file, where readers can sort it too
words_too_long = these words are longer than { $most } characters, and many pages repeat them
write_words_into_text = shorten them; what else there is to say belongs in the text below
narrow_table = part it into tables of at most { $most } columns, or put it beside the text as a CSV file
write_out_values = write the values out instead of using anchors, and keep lists flat
yaml_unreadable = YAML cannot be read from here on
put_between_quotes_and_align = put values with `: `, ` #`, quotes or brackets in them between quotes, and let the lines of a group begin in the same column
yaml_has_ended = the YAML has ended before this line
delete_line_before = delete the line `...` or `---` before it, or put it between quotes
yaml_bracket_as_key = a key is a word, but a bracket stands here
write_key_and_value = write `key: value`; a text with brackets stands between quotes
yaml_tab = a tab stands here, but YAML is indented with spaces
two_spaces_for_tab = put two spaces in the place of the tab
yaml_quote_unclosed = the quotation mark that stands here is never closed
close_quote = put the same mark at the end of the value
yaml_after_quote = something stands after the closing quotation mark of a value
quote_whole_value = put the whole value between quotation marks, and write those inside it as “ ” or ’
yaml_backslash = a backslash between double quotation marks begins a code, and this code is unknown
double_backslash = write the backslash twice, or put the value between single quotation marks
yaml_brackets_differ = a group that begins with `{ $open }` ends with `{ $close }` here
match_brackets = close `[` with `]`, and `{"{"}` with `{"}"}`
yaml_bracket_closes_nothing = this bracket closes nothing
delete_or_quote = delete it, or put the whole value between quotes
yaml_list_in_line = a list cannot begin in the middle of a line
entries_on_lines = put every entry on a line of its own below the key, with a dash and a space before it
yaml_indentation = this line is indented otherwise than the lines that it belongs to
align_lines = let the keys of one group, and the dashes of one list, begin in the same column
yaml_special_beginning = a value cannot begin with `{ $character }`
put_value_between_quotes = put the value between quotes
write_value_between_quotes = put the value between quotes: `{ $key }: "{ $value }"`
yaml_colon_in_value = the value of `{ $key }` has a colon in it
yaml_indented_deeper = this line is indented deeper than the one above, which has a value already
align_keys = let the keys of one group begin in the same column
yaml_no_space_after_dash = there is no space after the dash
write_entry = write `- { $entry }`
yaml_no_space_after_colon = there is no space after the colon
write_pair = write `{ $key }: { $value }`
yaml_line_without_key = this line has no key
write_key_on_line = write a key, a colon, a space and the value, such as `title: …`; a text of several lines stands between quotes
yaml_bracket_unclosed = the bracket `{ $open }` that stands here is never closed
put_bracket_at_end = put `{ $close }` at the end
yaml_colon_between_brackets = a value between brackets has a colon in it
quote_between_brackets = put the value between quotes, such as `{"{"}en: "One: two"{"}"}`
yaml_comma_missing = a comma or a closing bracket is missing before this
put_commas_and_bracket = put commas between the entries and a closing bracket at the end; a value with brackets stands between quotes

## Documents

folder_not_an_id = the folder name `{ $name }` is not an id
rename_folder = rename the folder to `{ $id }`
not_a_text = `{ $name }` is not the text of a work
texts_are_called = texts are called `index.<locale>.md`, such as `index.en.md`
rename_to_one_of = rename it by its language: { $names }
rename_and_add_locale = rename it to `{ $name }`, and add the language `{ $tag }` in `content/site.yaml` and `i18n/`
text_is_there = `{ $name }` is here already: keep one of the two
locales_are = it has { $tags }; another one is added in `content/site.yaml` and `i18n/`
empty_file = this file is empty
write_or_delete = write front matter with a `title` and a text, or delete the file
no_front_matter = this file does not begin with front matter
delete_before_front_matter = delete what stands before the first `---`, blank lines and spaces too
write_three_hyphens = write three hyphens, `---`, and nothing else on the line
begin_with_front_matter = begin with a line `---`, then `title: …`, then a second line `---`, then the text
front_matter_unclosed = the front matter is opened here and never closed
close_front_matter = put a line `---` between the front matter and the text

## Texts

heading_with_attributes = a heading takes an id and nothing else in its braces
write_heading_id = write `{"{"}#name{"}"}`
unknown_footnote = there is no footnote `{ $label }`
add_footnote = add a paragraph `[^{ $label }]: …`
footnote_repeated = the footnote `{ $label }` stands here once more, and readers see only one of them
give_other_label = give it another label, here and at its mark
put_colon_behind_label = a footnote is a paragraph of its own, with a colon behind its mark: `[^{ $label }]: …`
unused_footnote = nothing refers to the footnote `{ $label }`
use_footnote_or_delete = put `[^{ $label }]` where it belongs, or delete it
not_an_id = `{ $id }` is not an id
links_look_like = a link looks like `[text](city:dijon)`
## $kind is what the marks were meant to make.
failed_markup =
    { $kind ->
        [image_foreign] `{ $shown }` is no picture: readers see it as it stands here
        [image] `{ $shown }` is no picture: readers see it as it stands here
        [link] `{ $shown }` is no link: readers see it as it stands here
        [citation] `{ $shown }` is no citation: readers see it as it stands here
        [footnote] `{ $shown }` is no mark of a footnote: readers see it as it stands here
        [footnote_inline] `{ $shown }` is no footnote: readers see it as it stands here
        [struck] `{ $shown }` strikes nothing out: readers see it as it stands here
        [highlight] `{ $shown }` is no highlighted text: readers see it as it stands here
        [table] `{ $shown }` is no row of a table: readers see it as it stands here
        [table_after_text] `{ $shown }` is no row of a table: readers see it as it stands here
        [table_grid] `{ $shown }` is no table: readers see it as it stands here
        [table_begin] `{ $shown }` is no table: readers see it as it stands here
        [table_rule] `{ $shown }` does not make a table of what stands above it: readers see it as it stands here
        [table_cut] `{ $shown }` has more cells than the first row of its table: readers do not see the last of them
        [table_text] `{ $shown }` is a row of the table above it, since no empty line stands between them
        [heading] `{ $shown }` is no heading: readers see it as it stands here
        [definition] `{ $shown }` is no list of definitions: readers see it as it stands here
        [task] `{ $shown }` is no box to tick: readers see it as it stands here
        [alert] `{ $shown }` is no box around a text: readers see it as it stands here
        [fence] `{ $shown }` is no box around a text: readers see it as it stands here
        [list] `{ $shown }` is no list: readers see it as it stands here
        [shortcode] `{ $shown }` does nothing: readers see it as it stands here
        [in_html] `{ $shown }` stands between tags, where no mark is read: readers see it as it stands here
        [plain] `{ $shown }` makes nothing: titles, summaries and captions have no marks, and readers see it as it stands here
        [unused_definition] `{ $shown }` is not shown: it is the address of a link by reference, and no link names it
        [attributes] `{ $shown }` says nothing about what stands before it: readers see it as it stands here
       *[emphasis] `{ $shown }` is no emphasis: readers see it as it stands here
    }
write_mended =
    { $kind ->
        [table] put the line `{ $mended }` below it
       *[other] write `{ $mended }`
    }
mend_markup =
    { $kind ->
        [image_foreign] a picture is `![what is to be seen](photo.jpg "Caption")`; its size follows from the page
        [image] a picture is `![what is to be seen](photo.jpg "Caption")`; `\[` shows a bracket and nothing else
        [link] a link is `[words](city:dijon)`, with no space in its address; `\[` and `\]` show brackets and nothing else
        [citation] a citation is `[@source-id, page 1]`; `\[` shows a bracket and nothing else
        [footnote] write `[^1]`, and a paragraph `[^1]: …`
        [footnote_inline] write `[^1]` here, and its words in a paragraph of their own: `[^1]: …`
        [struck] let the marks stand close to the first and the last word: `~~words~~`; `\~\~` shows them as they are
        [table] put a line such as `| --- | --- |` below the first row, with as many cells as that has
        [table_after_text] put an empty line above the table
        [table_grid] write `|` between the cells of each row, and a line such as `| --- | --- |` below the first
        [table_begin] put a row above it that says what stands in each column
        [table_cut] give the first row as many cells, or write `\|` where a line is meant and no cell
        [table_text] put an empty line above it
        [list] begin each line with `- `
        [shortcode] delete it; a picture is `![what is to be seen](photo.jpg "Caption")`, a quotation begins with `> `
        [in_html] put an empty line above and below what stands between the tags
        [plain] write it without marks; a source is cited in the text
        [unused_definition] delete it, or put a `\` before its first bracket if it is a part of the text
        [table_rule] write a line such as `| --- | --- |`, with as many cells as the row above it has
        [heading] put a space after the last `#`
        [definition] write a list: `- **term**: what it means`
        [fence] write the text as a quotation, with `> ` before each line, or as a plain paragraph
        [attributes] delete it: sizes and places of pictures follow from the page
       *[emphasis] let the marks stand close to the first and the last word: `**words**`; with a `\` before each sign they are shown as they are
    }
write_form = write `{ $form }`
no_alt_text =
    { $kind ->
        [sound] the recording `{ $file }` has no alternative text
        [film] the film `{ $file }` has no alternative text
        [document] the document `{ $file }` has no alternative text
       *[other] the picture `{ $file }` has no alternative text
    }
say_what_is_seen =
    { $kind ->
        [sound] say in the square brackets what is to be heard, for readers who cannot hear it
        [film] say in the square brackets what is to be seen and heard, for readers who cannot see or hear it
        [document] say in the square brackets what it is
       *[other] say in the square brackets what is to be seen, for readers who cannot see it
    }
picture_not_in_folder = the picture `{ $url }` is not a file of this folder
address_forbidden = the address `{ $url }` is not allowed on a page
addresses_begin_with = addresses of the web begin with https:// or http://, of mailboxes with mailto:, of works with their kind: { $kinds }
link_leads_nowhere = this link leads nowhere
write_where_link_leads = write between the round brackets where it leads, such as `city:dijon`
rename_without_signs = an address cannot have the signs `%`, `#` and `?` of a file's name: rename the file without them
link_works_and_files = link works as `story:…`, `city:…` and so on, and files of this folder by their name only
html_not_a_mark = comments, declarations and unfinished tags are not allowed in a text
delete_or_escape = delete it; to show a `<`, write `&lt;`
html_closes_nothing = `</{ $name }>` closes nothing that was opened in this paragraph
open_tag_or_delete = open it with `<{ $name }>` in the same paragraph, or delete it
html_element_forbidden = the HTML element `<{ $name }>` is not allowed
use_markdown = use Markdown; allowed are marks such as `<span lang="…">`, `<sup>`, `<abbr>`
html_attribute_forbidden = the attribute `{ $attribute }` of `<{ $name }>` is not allowed
allowed_are = allowed are { $names }
html_attribute_twice = `<{ $name }>` has the attribute `{ $attribute }` twice
html_unclosed = `<{ $name }>` is opened here and not closed in the same paragraph
close_tag = close it with `</{ $name }>`

## References

no_work_called = no { $kind } is called `{ $id }`
no_such_work = there is no { $kind } `{ $id }`
work_is_draft = it is a draft: build with `--drafts`, or delete `draft: true` there
id_belongs_to = `{ $work }` has this id
ids_are_folder_names = ids are the folder names below `content/{ $folder }/`
no_heading_here = this text has no heading `#{ $heading }`
no_heading_there = the text of `{ $work }` in `{ $tag }` has no heading `#{ $heading }`
has_no_headings = it has no headings: delete the part from `#` on
headings_are = its headings are { $headings }; `## Title {"{"}#{ $wanted }{"}"}` gives one a name of your own

## Files beside texts

unused_media = no text shows this file or links to it
show_or_delete =
    { $kind ->
        [sound] let readers hear it with `![what is to be heard]({ $address } "Caption")`, or delete it
        [document] show it with `![what it is]({ $address } "Caption")`, or delete it
       *[other] show it with `![what is to be seen]({ $address } "Caption")`, or delete it
    }
missing_media = there is no file `{ $file }` beside this text
user_name_in_address = what stands before the `@` is not where it leads; without it: `{ $url }`
web_address_begins = an address of the web begins with https://: `https://{ $url }`
put_file_here = put the file into this folder; capital letters count
no_rights = nothing says who made `{ $file }` and what may be done with it
add_media_entry = add `media: [{"{"}file: { $value }, credit: …, rights: CC-BY-4.0{"}"}]` to the original
add_to_media_list = add `{"{"}file: { $value }, credit: …, rights: …{"}"}` to the list under `media` in the original, behind a comma between its brackets, or on a line of its own behind a dash
figure_in_line = the picture `{ $file }` stands inside a paragraph, where there is no room for its caption, credit and rights
pictures_stand_in_works =
    { $kind ->
        [sound] sound stands in stories and objects, whose `media` says it; link to one of these
        [film] films stand in stories and objects, whose `media` says it; link to one of these
        [document] documents stand in stories and objects, whose `media` says it; link to one of these
       *[other] pictures stand in stories and objects, whose `media` says it; link to one of these
    }
picture_broken = the picture `{ $file }` is broken: it cannot be read to its end
put_picture_again = put the file here again from where it came from, or save it anew in a program that shows it
picture_too_heavy = the picture `{ $file }` has { $megabytes } MB; the most that is read is { $most } MB
picture_too_wide = the picture `{ $file }` has { $width } × { $height } points; the most that are read are { $millions } million, { $side } on a side
save_picture_smaller = save it smaller; pages show it no wider than 1600 points
picture_other_kind = the ending of `{ $file }` is wrong: this is a file of the kind `.{ $ending }`
rename_to_ending = rename the file so that it ends with `.{ $ending }`, here and beside the text
picture_no_such_kind =
    the ending of `{ $file }` is wrong: { $kind ->
        [phone_photograph] this is a photograph as phones take it (HEIC, HEIF)
        [layered_picture] this is a picture in layers (PSD)
        [picture] this is a picture of a kind that few browsers show
        [package] this is no picture but a document of an office program, or files packed into one
        [web_page] this is a page of the web that was saved in the place of a picture
       *[other] this is no such picture
    }
save_as_picture = save it as JPEG, PNG or WebP in a program that shows it
file_empty = the file `{ $file }` is empty
file_broken = the file `{ $file }` is broken: what it begins as does not go on
file_other_kind = the ending of `{ $file }` is wrong: this is a file of the kind `.{ $ending }`
file_no_such_kind = the ending of `{ $file }` is wrong: this is no such file
film_only_sound = `{ $file }` has sound and no film
no_captions = `{ $file }` has no captions as browsers read them: it does not begin with `WEBVTT`
no_cues = `{ $file }` has no captions: no line says when one is shown
captions_unread = browsers leave these captions out, since they cannot read the times `{ $line }`
captions_look_like = save them as WebVTT: a line `WEBVTT`, a blank line, then times such as `00:01.000 --> 00:04.500`, with a dot and not a comma
captions_shown = `{ $file }` has captions, which are no figure of their own
captions_of_nothing = these captions belong to no film that a text shows
captions_are_named = captions are called like their film, with the language before the ending, and are shown with it: `interview.en.vtt` for `interview.mp4`; what is said in a sound stands in `interview.transcript.en.md`
captions_without_language = these captions of `{ $film }` are not shown: their name does not say their language
beside_unshown = no page shows this: it stands below `{ $file }` where that stands by itself, and texts only link to that, or have it in a line or a table
show_by_itself =
    { $kind ->
        [sound] write `![what is to be heard]({ $address } "Caption")` in a paragraph of its own, between blank lines, or delete this file
        [document] write `![what it is]({ $address } "Caption")` in a paragraph of its own, between blank lines, or delete this file
       *[other] write `![what is to be seen]({ $address } "Caption")` in a paragraph of its own, between blank lines, or delete this file
    }
transcript_linked = `{ $file }` is a transcript, to which nothing can lead: it becomes no page and no file of the site
delete_link_to_transcript = delete the link: readers open the transcript below what it writes down, where a text shows that
transcript_of_nothing = no text shows a file called `{ $stem }` to which this transcript could belong
transcripts_are_named = transcripts are called like what they write down: `interview.transcript.en.md` for `interview.mp3`
transcript_has = a transcript is a text only, and this one has { $what ->
    [front-matter] front matter
    [citation] a citation
    [heading] a heading
    [link] a link
    [picture] a picture
   *[note] a footnote
}
transcript_is_text = keep paragraphs, lists, quotations and emphasis; put the rest into the text that shows the recording
transcript_empty = this transcript is empty
write_transcript_or_delete = write what is said in the recording, or stands on the picture, or delete the file
not_a_transcript = `{ $name }` is not the name of a transcript
form_unplayable = browsers do not play `{ $file }`: its form is `{ $form }`
save_as_film = save it anew as MP4 with H.264 and AAC, or as WebM
save_as_sound = save it anew as sound: MP3, M4A with AAC, or Opus
no_figure_in_line = `{ $file }` stands inside a line, where only pictures can be shown
put_in_paragraph = put it into a paragraph of its own, between blank lines, or link to it: `[text]({ $file })`
# $kind is the format: "tiff", or another one.
picture_unread =
    { $kind ->
        [tiff] the TIFF `{ $file }` has colours, or a compression, that are not read (such as a palette, Lab, or JPEG of the old kind)
       *[other] the picture `{ $file }` is stored in a way that is not read
    }
save_plainly =
    { $kind ->
        [tiff] save it as TIFF in RGB or grey, 8 or 16 bits, without compression or with LZW; or as JPEG
       *[other] save it anew as JPEG or PNG in a program that shows it
    }
picture_has_pages = `{ $file }` has { $pages } pages, and a picture can show one only
save_each_page = save each page as a file of its own; or all of them as PDF, and link to it
media_lacks = `{ $file }` has no `{ $key }`
add_to_media = add `{ $key }: …` to this entry of `media`

## Works

none_is_original = every file of this work says that it is a translation, so none is the original
delete_translated_from = delete `translated_from` in the file that the others were made from
two_could_be_original = two files of this work could both be the original
add_translated_from = if this is the translation, add `translated_from: { $tag }-{ $fingerprint }` to it
fact_in_two_files = `{ $key }` stands in two files of this work
keep_in_original = keep it in the original and delete it here
fact_in_translation = `{ $key }` is a shared fact and stands in a translation
move_line_to = move the line to { $file }
title_missing = this { $kind } has no `{ $key }`
add_to_front_matter = add `{ $key }: …` to the front matter
translation_unstamped = this translation does not say which words it was made from
stamp_translation = if it says what the original says now, add `translated_from: { $tag }-{ $fingerprint }`
made_from_another = this file was made from `{ $tag }`, but the original is `{ $original }`
restamp_when_agreed = write `translated_from: { $tag }-{ $fingerprint }` once it agrees with the original
translation_stale = the original has changed since this translation was made
update_and_stamp = bring it up to date, then write `translated_from: { $tag }-{ $fingerprint }`
word_missing = there is no word for `{ $key }` in `{ $tag }`
## $words is the key whose words are meant, `names` or `labels`.
add_word = add `{ $key }: …` to `{ $words }` in this file
add_words = add `{ $words }: {"{"}{ $key }: …{"}"}` to this file
word_unused = no fact of this work asks for the word `{ $key }`
id_twice = the id `{ $id }` stands here a second time
give_each_an_id = give each an id of its own
not_a_value = `{ $value }` is no value of `{ $key }`
is_one_of = it is one of { $values }
pair_repeated = `{ $twinning }` is a twinning of the same two cities
bring_into_one_folder = bring both into one folder: a twinning has one page and many stages
unused_citation = the source `{ $source }` is listed here and never cited in the text
cite_or_unlist = put `[@{ $source }]` after the statement that rests on it, or take it off the list
unused_source = nothing in the archive rests on this source
cite_or_delete = cite it, or delete its folder

## Kinds

add_date_of_event = add when it happened, such as `date: 1944-06-06` or `date: 194X`
add_country = add the country's code, such as `country: GB`
write_two_cities = write `cities: [dijon, mainz]`
write_stages = write at least `- {"{"}stage: listed, sources: [...]{"}"}`: what is known, and who says so
write_source_type = say what it is, such as `type: news-article`
list_two_answers = list at least two, such as `- {"{"}id: more, value: 30, sources: [...]{"}"}`
not_a_country = `{ $code }` is not the code of a country
code_of_united_kingdom = the code of the United Kingdom is `GB`
write_country = write `{ $code }`
country_codes_are = codes are those of ISO 3166-1 with two letters, such as `GB`, `FR`, `RU`
not_a_doi = `{ $doi }` is not a DOI
not_an_ark = `{ $ark }` is not an ARK
identifier_looks_like =
    { $key ->
        [doi] DOIs look like `10.5281/zenodo.1234567`, without `https://doi.org/` in front
       *[ark] ARKs look like `ark:12345/x6np1wh8k`, without the address of a resolver in front
    }
not_wikidata = `{ $item }` is not an item of Wikidata
wikidata_looks_like = items look like `Q2795`
versions_are = say which version it is: { $names }
period_backwards = this name ends in { $to } and begins in { $from }
exchange_from_and_to = exchange `from` and `to`
country_of_the_past = `{ $code }` is the code of a state that is no more
write_country_of_today = write the code of the country in which the city lies today: { $codes }
not_coordinates = `{ $text }` is not latitude and longitude in degrees
did_you_mean_west_or_east = did you mean `{ $west }` (west) or `{ $east }` (east)?
no_such_latitude = no place has the latitude { $latitude }
latitude_first = latitude comes first: `[{ $longitude }, { $latitude }]`
no_such_place = no place lies at { $latitude }, { $longitude }
coordinates_run = latitude runs from -90 to 90, longitude from -180 to 180
coordinates_are_two =
    coordinates are two numbers, but { $count ->
        [one] 1 stands here
       *[other] { $count } stand here
    }
write_coordinates = write latitude and longitude: `[50.8357, 12.9292]`
twinned_with_itself = `{ $city }` is twinned with itself
name_other_city = name the other city here
not_two_cities = a twinning has two cities, and this list has { $count }
stages_out_of_order = the stage of { $later } stands after the stage of { $earlier }
order_stages = put the stages in the order of their dates
stage_without_source = this stage names no source
add_sources_of_stage = add `sources: [...]`: who says so
subject_without_kind = `{ $id }` does not say what the question is about
write_subject = write kind and id, such as `object:charter-of-twinning`
answer_date_and_value = an answer is a date or a value, not both
delete_one_of_two = delete one of the two
too_few_answers = a question has at least two answers
one_answer_is_a_fact = with one answer it is a fact: write it where it belongs
not_a_web_address = `{ $url }` is not an address of the web
write_web_address = write an address that begins with https:// or http://
tags_of_sources = tags are those of BCP 47: `en`, `fr`, `ru`, `pt-BR`

## Addresses

alias_unsafe = the alias `{ $alias }` is not an address of this site
leave_alias_out = leave it out: `{ $name }` is a name that Windows cannot have, and an archive is built on every system
write_alias = write the old path without the language, such as `stories/old-name/`, or with a `/` before it from the root of the site
alias_to_itself = the alias `{ $alias }` leads to itself
delete_alias = an alias is an address that the work had before; delete this one
alias_is_address = the alias `{ $alias }` is the address of `{ $work }`
alias_is_taken = the alias `{ $alias }` is an alias of `{ $work }` already
delete_taken_alias = two things cannot stand at one address; delete the alias
path_in_search_index = `{ $path }` would lie in the folder of the search index
path_in_assets = `{ $path }` lies in `assets/`, the folder of what the program names by its content
path_twice = two things would be written to `{ $path }`
paths_differ_in_capitals = `{ $path }` and `{ $other }` differ in capital letters only
path_is_folder_of = `{ $path }` would be a file, and also the folder of `{ $inside }`
path_is_the_hosts_own = `{ $path }` begins with `_`: some hosts take such a name for their own settings or programs
path_in_place_of = some servers would show `{ $path }` in the place of `{ $page }`
delete_alias_of_servers = delete this alias
rename_or_delete = rename or delete one of the two

## Messages of the site

no_messages = the locale `{ $tag }` has no messages
copy_messages = the program brings { $brought }; for another language write `tablecloth eject i18n/en`, call the folder `i18n/{ $tag }`, and translate it
fluent_token_missing = `{ $token }` is missing here
# $detail comes from the library that reads messages, in English.
fluent_escape_of_mark = `{ $escape }` is a mark that joins the letter before it, and no letter of its own
type_letter_with_mark = type the letter with its mark, such as `й` or `é`
fluent_unreadable = this message cannot be read: { $detail }
messages_look_like = a message is `name = text`; its further lines are indented; a variable stands in `{"{"} $name {"}"}`
message_twice = the message `{ $id }` is defined a second time
message_missing_in = the message `{ $id }` is missing in `{ $tag }`
add_message_in = add `{ $id } = …` to a file in `i18n/{ $tag }/`
message_arguments_differ = the message `{ $id }` differs from `{ $tag }` in { $names }
same_arguments = give a message the same arguments in every locale
no_such_message = there is no message `{ $id }` in `i18n/`
add_message_or_correct = add `{ $id } = …` to a file of every locale, or correct the template
program_asks_for_message = the program asks for the message `{ $id }`, and no locale has it
add_message = add `{ $id } = …` to a file of every locale
message_unused = no template uses the message `{ $id }`
delete_in_every_locale = delete it in every locale
typography_not_a_rule =
    the message `{ $id }` must be { $expected ->
        [quotes] an opening and a closing quotation mark with `…` between them
        [typed_dashes] what is typed for a dash, without letters and digits
        [dash] a dash with one space on each side
        [mark] a mark without letters, spaces, full stops and hyphens
       *[space] a space or nothing
    }
look_at_other_locale = look at the same message in another locale

## Schemas, which other programs show

schema_of_kind =
    { $kind ->
        [story] Front matter of a story
        [city] Front matter of a city
        [twinning] Front matter of a twinning
        [event] Front matter of an event
        [object] Front matter of an object
        [source] Front matter of a source
        [question] Front matter of a question
        [topic] Front matter of a topic
       *[page] Front matter of a page about the archive
    }
schema_of_settings = Settings of an archive
schema_of_all = Settings and front matter of an archive
about_front_matter = What stands between the two lines `---` at the top of `content/{ $folder }/<id>/index.<locale>.md`. The original has facts and words. A translation has words and `translated_from`, and no facts.
about_settings = What `content/site.yaml` says of the whole archive.
about_all = Each definition is the schema of the front matter of a kind; `site` is that of `content/site.yaml`.
form_of_value =
    { $form ->
        [id] The id is the name of a folder below `content/{ $folder }/`.
        [ids] Ids are the names of folders below `content/{ $folder }/`.
        [date] Dates are EDTF: `1944`, `1944-06`, `1944-06-06`, `194X`, `1943~`, `1942-08/1943-02`.
       *[day] Year, month and day: `2026-11-28`.
    }
schemas_written =
    { $schemas ->
        [one] 1 schema
       *[other] { $schemas } schemas
    } in `{ $folder }`
schema_modeline = for your editor, `content/site.yaml` begins with the line `{ $line }`
not_replaced_file = `{ $file }` is not replaced: tablecloth did not make it; choose another folder with `--write`, or move the file away

## Errors of the machine
## $detail comes from the system, in its own language.

cannot =
    { $doing ->
        [read] cannot read { $path }: { $detail }
        [write] cannot write { $path }: { $detail }
        [create] cannot create { $path }: { $detail }
        [lock] cannot lock { $path }: { $detail }
        [look_at] cannot look at { $path }: { $detail }
        [remove] cannot remove { $path }: { $detail }
        [move_new_site] cannot move the new site to { $path }: { $detail }
        [move_aside] cannot move aside { $path }: { $detail }
       *[move] cannot move { $path }: { $detail }
    }
cannot_move_open =
    { $doing ->
        [move_new_site] cannot move the new site to { $path }: { $detail }; perhaps another program has a file in it open, or a window shows the folder: close it and build again
        [move_aside] the old site stays, since { $path } cannot be moved aside: { $detail }; perhaps another program has a file in it open, or a window shows the folder: close it and build again
       *[move] cannot move { $path }: { $detail }; perhaps another program has a file in it open, or a window shows the folder: close it and build again
    }
is_being_written = cannot write { $path }: another program is writing it; wait for it to end, and try again
cannot_write_cache = cannot write { $file }: { $detail }
cannot_use_cache = cannot use { $folder } as a cache: { $detail }
cache_is_lost = { $trouble }; what is expensive is made anew at every build
cannot_listen = cannot listen on 127.0.0.1:{ $port }: { $detail }
port_in_use = port { $port } is in use; end the other program, or name another port with `--port`
cannot_watch = cannot watch { $path }: { $detail }
cannot_watch_more = cannot watch { $path }: the system watches no more files; on Linux, raise `fs.inotify.max_user_watches`
program_failed = the program failed while it was building; this is a mistake in tablecloth
program_failed_rendering = the program failed while it was rendering; this is a mistake in tablecloth

## Commands

out_in_archive = the site is not written to `{ $out }`, which lies in `{ $folder }`: the next build would read or delete it; choose another folder with `--out`, such as `public`
out_around_archive = the site is not written to `{ $out }`, in which `{ $folder }` lies: a build replaces the whole folder; choose another folder with `--out`, such as `public`
no_content_folder = there is no folder `content` in `{ $root }`; name the folder of an archive with `--root`, or begin one with `tablecloth init my-town`
no_archive = neither this folder nor one above it is an archive, which has a file `content/site.yaml`; go to the archive's folder, name it with `--root`, or begin one with `tablecloth init my-town`
how_to_begin = neither this folder nor one above it is an archive; `tablecloth init my-town` begins one, and `tablecloth --help` lists what can be done with it
root_is_an_option = `{ $folder }` is an archive; name it with `--root { $folder }`
folder_not_replaceable = `{ $folder }` cannot be replaced
not_replaced_no_folder = `{ $folder }` is not replaced: it is not a folder
not_replaced_foreign = `{ $folder }` is not replaced: it holds files that tablecloth did not make (there is no `{ $marker }` in it); choose another folder with `--out`, or empty this one yourself
no_room_beside =
    { $there ->
        [yes] cannot write into { $above }, where the new folder is made before it takes the place of { $folder }: { $detail }; choose a folder in it, such as `{ $inside }`
       *[no] cannot write into { $above }, where { $folder } would lie: { $detail }; choose another folder
    }
not_movable = cannot move { $folder }: { $detail }; a disk of its own begins there, or a layer of another system, and no new folder can take its place: choose a folder in it, such as `{ $inside }`
another_build_runs = another build is writing to the same folder; wait for it to end
errors_and_warnings =
    { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }
site_stays =
    { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }; the site stays as it was
result_is_lost = the result could not be written: { $error }
address_is_example = Before you publish, write the site’s own address for `{ $address }`: `base_url` in `content/site.yaml`.
warnings_only =
    { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }
no_findings = no findings
# The first column of what a command says; at most nine letters.
stage =
    { $stage ->
        [read] read
        [assemble] assemble
        [publish] publish
        [search] search
        [build] build
        [serve] serve
        [upload] upload
        [preserve] preserve
       *[all] all
    }
files_read = { $files ->
    [one] 1 file
   *[other] { $files } files
 }
works_and_texts =
    { $works ->
        [one] 1 work
       *[other] { $works } works
    }, { $texts ->
        [one] 1 text
       *[other] { $texts } texts
    }
memory_needed = { $size } of memory
out_of_memory = there is not enough memory for this archive: give the program more, or close other programs; at its end a build says how much it needed
interrupted = interrupted: what was begun is taken away again, and what was there stands
publish_interrupted = interrupted: the target may have a part of what is new, which each of its pages can do without; publish again, and it is completed
published =
    { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }, { $files ->
        [one] 1 file
       *[other] { $files } files
    }, { $size }; { $unchanged } unchanged
index_reused =
    { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }, index reused
pages_indexed =
    { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }, { $indexed } of them indexed anew
size =
    { $unit ->
        [megabytes] { $amount } MB
        [kilobytes] { $amount } kB
       *[bytes] { $amount } bytes
    }
files_done =
    { $done } of { $all ->
        [one] 1 file
       *[other] { $all } files
    }
pictures_done =
    { $done } of { $all ->
        [one] 1 picture
       *[other] { $all } pictures
    }
works_and_warnings =
    { $works ->
        [one] 1 work
       *[other] { $works } works
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }
serve_address = { $address }  (Ctrl-C ends)
serve_heading =
    { $errors ->
        [one] There is 1 error
       *[other] There are { $errors } errors
    }
serve_failed = The site could not be built
serve_reloads = This page reloads by itself as soon as a file of the archive is saved.
serve_file_gone = this file is gone
finding_severity =
    { $severity ->
        [warning] warning[{ $code }]
       *[error] error[{ $code }]
    }
finding_extent =
    { $unit ->
        [files]
            { $count ->
                [one] it holds 1 file, { $first }
               *[other] it holds { $count } files, such as { $first }
            }
        [alike]
            { $count ->
                [one] 1 file in it, { $first }
               *[other] { $count } files in it, such as { $first }
            }
       *[pages]
            { $count ->
                [one] in 1 file of the site, { $first }
               *[other] in { $count } files of the site, such as { $first }
            }
    }
finding_see_also = see also: { $place }
finding_way_out = hint
# $label is one of the two before, in colour on a terminal.
finding_labelled = { $label }: { $text }

## Help of the commands, as `--help` shows it

help_about = Builds archives of twin cities: Markdown stories in many languages become a static site
help_build = Builds the site, and replaces the old one when the new one is complete
help_build_out = Folder of the site, `public` in the archive if not given; replaced only if it was made by this program
help_build_quiet = Prints nothing but findings
help_build_manifest = Also prints the SHA-256 of the whole site, which is the same for the same archive on any machine
help_build_precompress = Also writes every text compressed beside itself, as .gz and .br, for servers that send these
help_serve = Builds, serves on this machine only, and follows every change
help_serve_port = Port on 127.0.0.1; 0 takes any that is free
help_schema = Prints what may stand in front matter and in `site.yaml` as JSON Schema, for editors that complete and explain
help_schema_of = Prints this schema; without it, all in one
help_schema_write = Writes all schemas to this folder instead, a file each
help_schema_lang = Language of the explanations in the schemas
language_name =
    { $tag ->
        [fr] French
        [ru] Russian
       *[en] English
    }
help_check = Reports every mistake in the archive, and writes no site
help_check_format = How findings are printed
help_check_strict = Fails on warnings too
help_completions = Prints a script by which a shell completes commands and options
help_completions_shell = Shell that the script is for
help_man = Writes a manual page for the program, and one for each command
help_man_folder = Folder of the pages; made if it is not there
help_init = Begins an archive: a small one that builds, checks and serves
help_init_folder = Folder of the archive; empty, or not there yet
help_init_locales = Its languages (BCP 47), the first one first
help_init_title = Its name
help_init_city = Town whose twins it is about
help_init_id = Id of the town, part of addresses for good; made from its name where it is not given
help_explain = Says what a page or a file is made of and what leads to it, or why it is not in the site
help_explain_what = Address of the site, file of the archive, or a work as links name it, such as `city:dijon`
help_explain_format = How it is explained
help_new = Makes a folder with the text of a new work, whose front matter is filled in and explained
help_new_kind = What it is
help_new_id = Its id, which is the name of its folder: small Latin letters, digits and hyphens
help_new_locale = Language of the text, the first of the site if not given; of several, or of `all`, the first is the original and the others are translations. Where the work is there, all are translations
help_new_title = Its title; made of the id if not given
help_kind =
    { $kind ->
        [story] A text about what happened
        [city] A city, under every name that it has borne
        [twinning] Two cities and what they agreed
        [event] Something that happened at a time
        [object] A thing that is kept, or known by description
        [source] Evidence: a letter, an article, a data set
        [question] A point on which sources differ
        [topic] A theme that gathers stories
       *[page] A page about the archive itself
    }
help_eject = Copies a built-in template, style, message file or pattern into the archive, to be changed there
help_eject_path = Built-in file, such as `templates/story.html`, or a folder of them, such as `i18n/en`
help_eject_list = Lists every built-in file, and how the archive's own stands to it
help_eject_diff = Shows how the archive's own file differs from the built-in one
help_root = Folder of the archive; if not given, the nearest at or above this one that has `content/site.yaml`
help_drafts = Shows stories marked `draft: true` too
help_format =
    { $format ->
        [json] One JSON object a line
        [github] Workflow commands of GitHub Actions
       *[human] For people
    }
help_examples = Examples:

# One example a line: what is typed, as it is, and after two spaces at least what it is for.

examples_about =
    tablecloth build                      the site of the archive that this folder is in
    tablecloth check --root ../my-town    the mistakes in another archive
    tablecloth build --help               what `build` can do
examples_build =
    tablecloth build                           into `public` in the archive
    tablecloth build --drafts --out ../site    into another folder, with drafts
examples_serve =
    tablecloth serve              at http://127.0.0.1:4000/
    tablecloth serve --drafts     with drafts
    tablecloth serve --port 0     at a port that is free, which is told
examples_check =
    tablecloth check                  for yourself
    tablecloth check --strict         before you hand in your work
    tablecloth check --format json    for another program
examples_schema =
    tablecloth schema story              what may stand in the front matter of a story
    tablecloth schema --write schemas    all of them, as files
    tablecloth schema site --lang fr     with descriptions in French
examples_init =
    tablecloth init dijon --locales fr,de --city Dijon    in French and German
    tablecloth init my-town                               asks for what it needs
examples_new =
    tablecloth new story first-visit                a story, in the first language of the site
    tablecloth new story first-visit --locale fr    its translation, once it is there
    tablecloth new city dijon --title Dijon         a city, with its name
examples_eject =
    tablecloth eject templates/story.html           a copy, to be changed
    tablecloth eject --list                         all that can be copied
    tablecloth eject --diff templates/story.html    what yours has otherwise
examples_explain =
    tablecloth explain /fr/cities/dijon/                     what this page is made of
    tablecloth explain content/stories/gift/photo.jpg        where this picture is shown
    tablecloth explain story:gift                            its texts, and what leads to it
    tablecloth explain templates/story.html --format json    for another program
examples_completions =
    tablecloth completions bash > ~/.local/share/bash-completion/completions/tablecloth
    tablecloth completions fish > ~/.config/fish/completions/tablecloth.fish
    tablecloth completions zsh > ~/.zfunc/_tablecloth    where `fpath` has `~/.zfunc`
examples_man =
    tablecloth man pages    after which `man -l pages/tablecloth.1` shows the first

## Publishing

no_targets = the archive does not say where it is published; write a target into `content/site.yaml`, such as `publish: {"{"}disk: {"{"}folder: ../www{"}"}{"}"}`, or with `git`, `rsync` or `rclone` (docs/publish.md)
which_target = there are several targets, so name the one that you mean: { $names }
unknown_target = there is no target `{ $name }`; `content/site.yaml` has: { $names }
unknown_target_perhaps = there is no target `{ $name }`; did you mean `{ $near }`?
target_in_archive = the site is not published to `{ $folder }`, which belongs to the archive or has it in it; choose a folder beside the archive, such as `../www`
target_is_built = the site is not published to `{ $folder }`, which `build` has made and replaces whole; choose another folder
address_not_published = the site is not published as long as it says that its address is `{ $address }`, which nobody has; write its own as `base_url` in `content/site.yaml`
manifest_damaged = `{ $name }` at the target, by which tablecloth knows its own files, cannot be read; nothing was changed there. Bring it back from a copy, or empty the target and publish again
home_unknown = `{ $path }` begins in your home folder, and the system does not say where that is; write the whole path
manifest_no_file = `{ $name }` at the target, by which tablecloth knows its own files, is no file; nothing was changed there. Move away what has this name, and publish again
manifest_of_later_version = `{ $name }` at the target was written by a later version of tablecloth; publish with that one
target_of_other_site = at the target lies the site of `{ $other }`, and this one is `{ $site }`; nothing was changed there. Write a target of its own for each into `content/site.yaml`; if this site is to take the place of the other, or has moved, publish with `--take-over`
branch_of_others =
    the branch holds something other than a site of tablecloth: { $paths }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }; nothing was changed there. Name another `branch` in `content/site.yaml`, such as `pages`, which need not be there yet; if the site is to lie beside these files, publish with `--take-over`
foreign_files_in_the_way =
    files that tablecloth did not bring are in the way at the target: { $paths }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }; nothing was changed there. Move them away, or publish to another folder
deletes_too_much =
    { $deleted ->
        [one] 1 file
       *[other] { $deleted } files
    } would be deleted at the target, more than { $limit }; nothing was changed there. `--dry-run` shows which; if that is right, publish with `--max-delete { $deleted }`
address_lost = `{ $address }` was on the site, and nothing is there any more
language_lost =
    the language `{ $tag }` was on the site, with { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } of which nothing is there any more
bring_language_back = bring `{ $tag }` back into `locales` in `content/site.yaml`; if it is meant to go, publish with `--no-check-old`
write_alias_in = if it became `{ $file }`, write `aliases: [{ $aliases }]` in its front matter, so that the old address leads there; else publish with `--no-check-old`
write_alias_somewhere = write `aliases: [{ $alias }]` in the front matter of what it became, so that the old address leads there; else publish with `--no-check-old`
addresses_lost =
    { $count ->
        [one] 1 address that readers may know
       *[other] { $count } addresses that readers may know
    } would be lost; the target stays as it is
tool_missing =
    { $tool ->
        [git] git is not installed, which brings the site to this target; install it from https://git-scm.com/downloads (Debian, Ubuntu: `apt install git`)
        [rsync] rsync is not installed, which brings the site to this target; install it with your system’s packages (Debian, Ubuntu: `apt install rsync`; macOS: `brew install rsync`)
       *[rclone] rclone is not installed, which brings the site to this target; install it from https://rclone.org/downloads/ (Debian, Ubuntu: `apt install rclone`)
    }
tool_not_run = { $tool } cannot be run: { $detail }
tool_failed = { $tool } has failed with the code { $code }; what it said stands above. Publish again when that is mended: what has been brought stays, and only the rest will go
tool_tried_again =
    { $tool } has failed, and is tried again in { $seconds ->
        [one] 1 second
       *[other] { $seconds } seconds
    }
repository_made_anew = `{ $folder }`, in which Git keeps what it knows of the target, was damaged, and is made anew.
upload_goes_on = An earlier run was cut off; this one goes on from there.
upload_altered =
    Somebody has changed files of the site at the target; they are replaced: { $paths }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
upload_left =
    Files that the site no longer has stay at the target, as somebody has changed them there: { $paths }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
upload_nothing = nothing to do, { $target } has all of it
uploaded =
    { $files ->
        [one] 1 file
       *[other] { $files } files
    }, { $size }, { $deleted } deleted, { $unchanged } unchanged
plan_head = What would change at `{ $target }`:
plan_group =
    { $group ->
        [assets] Pictures, styles and scripts
        [pages] Pages
       *[lists] Feeds, sitemap and data
    }: { $new } new, { $changed } changed, { $size }: { $first }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
plan_deleted =
    Deleted in the end: { $count ->
        [one] 1 file
       *[other] { $count } files
    }:
plan_rest =
    { $unchanged ->
        [one] 1 file stays as it is.
       *[other] { $unchanged } files stay as they are.
    }
plan_command = It would run: { $line }

help_publish = Builds the site and brings what has changed to a target that `content/site.yaml` names
help_publish_target = Name of the target; may be left out where there is only one
help_publish_dry_run = Shows what would be brought and deleted, and changes nothing at the target
help_publish_all = Brings every file again, as where somebody has deleted or changed files at the target
help_publish_take_over = Publishes even where another site lies at the target, or a branch with something else
help_publish_max_delete = Most files that may be deleted at the target; if not given, a third of those that are there, but 100 in any case
help_publish_no_check_old = Publishes even where addresses that were public would be lost
examples_publish =
    tablecloth publish                      to the only target of the archive
    tablecloth publish town --dry-run       what would change at the target `town`
    tablecloth publish --max-delete 2000    after many works have gone

## Preserving

bag_is_no_folder = the archive is not preserved as `{ $path }`, which is a file; name a folder that is not there yet, such as `../archive-2026`
bag_is_taken = the archive is not preserved in `{ $folder }`, which is not empty; name a folder that is not there yet, such as `../archive-2026`
bag_in_archive = the archive is not preserved in `{ $bag }`, which belongs to its own `{ $folder }`; name a folder beside the archive, such as `../archive-2026`
bag_in_site = the archive is not preserved in `{ $bag }`, which lies in a site that the next build replaces whole (`{ $folder }`); name a folder beside it, such as `../archive-2026`
preserved =
    { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }, { $sources ->
        [one] 1 file of the archive
       *[other] { $sources } files of the archive
    }; { $files ->
        [one] 1 file
       *[other] { $files } files
    } in all, { $size }
preserved_without_year = there is no `metadata/datacite.xml`: DataCite asks for the year of publication, and no work of the archive says when it was published or updated, nor when its source was read
help_preserve = Writes the site, what it is made from and a web archive of it into a folder for a library, with checksums and a description (BagIt, WACZ)
help_preserve_folder = Folder that is not there yet, or empty
examples_preserve =
    tablecloth preserve ../dijon-2026               the archive that this folder is in
    tablecloth preserve /mnt/dijon --root dijon     another one, on another disk

## The archive as a book

book_without_story = the archive has no story, and a book tells stories
write_story = `tablecloth new story ID` begins one
not_replaced_no_book = `{ $path }` is there and is no book, so it stays as it is; name another file with `--out`
book_choose_locale = a book has one language: name it with `--locale`, one of { $tags }
book_written =
    { $path }: { $chapters ->
        [one] 1 chapter
       *[other] { $chapters } chapters
    }, { $size }

help_book = Writes the archive as a book (EPUB 3), for readers on phones and tablets
help_book_locale = Its language; may be left out where the archive has only one
help_book_out = File that it is written to, over an earlier book too; named after the archive if not given
examples_book =
    tablecloth book --locale fr                     the book in French, in the current folder
    tablecloth book --locale fr --out jubile.epub   the same under another name

## What an archive lays over what is built in

override_outdated = the built-in `{ $origin }` has changed since this file was made from it
see_difference = `tablecloth eject --diff { $path }` shows what differs; take over what you want, then write `{ $now }` for `{ $then }`
override_of_nothing = the program no longer brings `{ $origin }`, from which this file was made
delete_override = delete `{ $path }` if nothing of yours needs it, else the note in its first line
template_empty = this template is empty, and so would its pages be
delete_for_built_in = delete `{ $path }` to have the built-in one back
messages_unread = this file is not read: messages stand in files whose names end with `.ftl`
rename_to_ftl = rename it, or delete it
pattern_no_chart = this file is no chart: the names of charts end with `.txt`
charts_are_texts = type the chart into a text, as `tablecloth eject patterns/border.txt` shows, or move the file to `static/`
template_unused = no page is made with this template
include_template = include it in another one, as {"`{%"} include "{ $name }" {"%}`"}, or delete it
style_unused = no page loads this style sheet
pattern_unused = no page shows this pattern
show_pattern = name it in a style sheet, as `url("../patterns/{ $name }.svg")`, or delete it
messages_of_no_locale = the site has no language `{ $tag }`, so nobody reads these messages
rename_folder_of_messages = name the folder `{ $folder }`, as `locales` in `content/site.yaml` has it
messages_without_locale = no language reads this file
move_into_folder_of_locale = move it into the folder of a language, such as `i18n/{ $tag }/`
add_locale_or_delete = add `{"{"}tag: { $tag }, name: …{"}"}` to `locales` in `content/site.yaml`, or delete the folder
folder_of_nothing = the program reads no folder `{ $name }/`
eject_is_there = the archive has a `{ $path }`, which stays as it is
eject_show_diff = `tablecloth eject --diff { $path }` shows how it differs from the built-in one
eject_nothing = the program brings no `{ $path }`
eject_write_anew = it is yours to make: write `{ $path }`, and the program reads it
eject_list_shows = `tablecloth eject --list` shows all that it brings
eject_not_there = the archive has no `{ $path }` of its own
eject_first = `tablecloth eject { $path }` copies the built-in one, to be changed
eject_copied = { $path } is the archive’s own now
eject_left = { $path } was there, and stays as it is
# What `eject --list` says of a file.
eject_state =
    { $state ->
        [same] yours, and the same
        [current] yours, from the present one
        [outdated] yours, from an earlier one
        [unknown] yours, it does not say from which
        [own] yours alone
       *[built-in] built in
    }
eject_no_difference = { $path } does not differ from the built-in one

## A new archive

init_is_taken = `{ $folder }` is not empty; an archive is begun in a folder of its own
init_elsewhere = name a folder that is not there yet, such as `tablecloth init my-town`
init_unknown_language = no archive can be begun in `{ $tag }`
init_no_language = an archive has one language at least
init_languages_are = begin with some of these: { $tags }; any other can be added to `locales` in `content/site.yaml`, with its wording in `i18n/`
init_no_city = `{ $city }` is no name
init_name_city = write the name of your town: `--city "Dijon"`
init_ask_city = Which town is it about?
init_ask_languages = In which languages, the first one first ({ $tags })? [{ $otherwise }]
init_done = { $folder }: { $files } files
init_is = “{ $title }”, in { $locales }
init_example_city = The town is called “{ $city }” for now; `--city` names it.
init_id = Its id is `{ $id }`, which is part of addresses for good. To have another, delete the folder and begin again with `--id`.
init_no_id = `{ $id }` cannot be the id of your town
init_name_id = choose one with `--id`: small Latin letters, digits and hyphens, shorter than its name, such as `--id dijon`
init_is_a_file = `{ $path }` is a file
init_inside = `{ $folder }` lies in an archive, `{ $archive }`
init_without_root = `init` takes no `--root`: the new archive’s folder stands behind `init`, as in `tablecloth init my-town`
init_next = To look at it:  cd { $folder } && tablecloth serve
## What something is made of, or why the site does not have it

explain_label =
    { $label ->
        [note] note
        [hint] hint
        [file] file
        [address] address
        [path] path
        [title] title
        [work] work
        [language] language
        [layer] comes from
        [shown] shows
        [texts] texts
        [files] files
        [pictures] pictures
        [works] works
        [templates] templates
        [used-by] used by
        [pages] pages
        [alternates] in other languages
        [linked-from] linked from
        [aliases] old addresses
        [sitemap] sitemap
        [search] search
       *[feed] feeds
    }
explain_what =
    { $what ->
        [work] { $name }
        [work-page] the page of { $name }
        [citation] the citation of { $name }, for programs
        [home] the first page of a language
        [list] the list of all { $name }
        [map] the map
        [timeline] the timeline
        [decade] the timeline of the { $name }
        [city-timeline] the timeline of { $name }
        [topic-timeline] the timeline of { $name }
        [kind-timeline] the timeline of all { $name }
        [part] the part of a list that its address calls { $name }
        [search-page] the search page
        [search-index] the index that the search page asks, made of the finished pages
        [data-page] the page that describes the files for machines
        [timeline-data] the timeline for TimelineJS
        [feed] the feed of a language
        [city-feed] the feed of { $name }
        [calendar] the calendar of anniversaries
        [book] the archive as one document, to be printed
        [card] the picture that other sites show beside a link
        [root] the choice of languages
        [not-found] the page that stands in for addresses that the site does not have
        [sitemap] the sitemap for search engines
        [robots] what search engines may read
        [host-file] `{ $name }`, which hosts read
        [data-file] the file { $name } for machines
        [harvest-file] the file { $name } for harvesters of libraries
        [manifest] the pictures of { $name } for viewers (IIIF)
        [collection] the objects of { $name } for viewers (IIIF)
        [emblem] the emblem of { $name }
        [pattern-drawing] the pattern { $name }
        [redirect] an old address of { $name }
        [picture] a picture in one of its sizes, { $name }
        [settings] the settings of the archive
        [text] a text of { $name }
        [transcript] a transcript beside { $name }
        [medium] the file { $name } beside a text
        [template] the template { $name }
        [static] the static file { $name }
        [messages] the wording of the interface, { $name }
        [pattern] the chart { $name }
       *[file] the file { $name }
    }
explain_shown =
    { $why ->
        [original] { $file }, the original
        [current] { $file }, a translation of what the original says now
        [stale] { $file }, a translation; the original has changed since
        [unknown] { $file }, a translation that does not say which words it was made from
       *[fallback] { $file }, the original, since there is no text in `{ $locale }`
    }
explain_text =
    { $freshness ->
        [original] { $file }, the original
        [current] { $file }
        [stale] { $file }, stale
       *[unknown] { $file }, made from words that it does not name
    }
explain_file =
    { $used ->
        [captions] { $file }, captions
        [transcript] { $file }, a transcript
       *[other] { $file }
    }
explain_layer =
    { $layer ->
        [built-in] the program
        [same] the archive, and is the same as the built-in one
        [current] the archive, made from the present built-in one
        [outdated] the archive, made from an earlier built-in one, which has changed since
        [unknown] the archive, in place of a built-in one
       *[own] the archive alone
    }
explain_template =
    { $layer ->
        [built-in]
            { $how ->
                [extends] { $file }, extended; built in
               *[other] { $file }, built in
            }
        [same]
            { $how ->
                [extends] { $file }, extended; the archive’s, same as built in
               *[other] { $file }, the archive’s, same as built in
            }
        [outdated]
            { $how ->
                [extends] { $file }, extended; the archive’s, from an earlier built-in one
               *[other] { $file }, the archive’s, from an earlier built-in one
            }
       *[own]
            { $how ->
                [extends] { $file }, extended; the archive’s
               *[other] { $file }, the archive’s
            }
    }
explain_picture = { $file }, { $width } × { $height }; in widths of { $widths }
explain_referrer =
    { $by ->
        [facts] { $work }, in its facts
        [both]
            { $more ->
                [0] { $work }, in its facts and at { $place }
                [one] { $work }, in its facts, at { $place } and 1 more place
               *[other] { $work }, in its facts, at { $place } and { $more } more places
            }
       *[text]
            { $more ->
                [0] { $work }, at { $place }
                [one] { $work }, at { $place } and 1 more place
               *[other] { $work }, at { $place } and { $more } more places
            }
    }
explain_listed =
    { $answer ->
        [yes] yes
        [fallback] no, its words are in another language
        [no-work] no, only pages of works are there
        [no-search] no, this program was built without the search
        [not-newest] no, newer works fill them
       *[kind] no, works of this kind are not there
    }
explain_more = and { $count } more
explain_empty = nothing is named that could be explained
explain_give = name an address of the site, a file, or a work as links have it: `city:dijon`
explain_other_site = `{ $address }` is no address of this site
explain_site_is_at = `base_url` in `content/site.yaml` says that it is at { $address }
explain_outside = `{ $file }` lies outside the archive
explain_archive_is_in = the archive is in `{ $folder }`
explain_held =
    { $errors ->
        [one] the archive has 1 error, which keeps the site back; `tablecloth check` tells it
       *[other] the archive has { $errors } errors, which keep the site back; `tablecloth check` tells them
    }
explain_no_kind = no kind of works is called `{ $kind }`
explain_kinds_are = kinds are { $kinds }
explain_draft = `{ $work }` is a draft, and not in the site
explain_with_drafts = with `--drafts` it is, in `build` and `serve` too
explain_refused = it is not read; the finding says why
explain_no_address = the site has no address `/{ $path }`
explain_no_file = there is no file `{ $file }`
explain_hidden = files with such names are ignored: they belong to systems and office programs
explain_no_part = no build reads it
explain_parts_are = an archive is `content/`, and what it lays over the program in `templates/`, `static/`, `i18n/` and `patterns/`
explain_folder = `{ $folder }` is a folder
explain_no_page = no page shows it
explain_in_sizes = the picture itself is not published; pages offer it in sizes
explain_part_of_lists = the program puts it into lists, timelines and notes of sources
explain_unused_template = no page of this site is made with it
explain_unused_pattern = the site has no drawing of it
explain_other_language = the site has no language `{ $tag }`, and none that is worded like it
explain_alias = it leads to { $address }
## New works

new_no_such_kind = there is no kind `{ $name }`
new_not_an_id = `{ $title }` is no id, which is the name of a folder and the last part of an address: small Latin letters, digits and hyphens
new_reserved = `{ $id }` is no id: Windows keeps this name for itself, and no folder there can have it
# $command is what to type.
new_write_id = with an id near to it: { $command }
new_write_other_id = choose another one, such as `first-exchange`
new_is_there = `{ $path }` is there already, and stays as it is
new_other_id = choose another id
new_translate = choose another id, or say in which language it is to be translated, with `--locale` and one of { $tags }
new_no_original = there are texts in `{ $folder }`, and no original can be told among them
new_check_first = mend what `tablecloth check` tells of them first
new_lacks =
    { $kind ->
        [twinning] a twinning names two cities that have none yet, and a source for each of its stages, and the archive has too few of them
       *[other] the archive does not have the works that this one has to name
    }
new_make_first = make these first: { $commands }
new_add_stage = add a stage there: a twinning has one page and many stages
new_next = put what is right in the place of the examples; `tablecloth serve` shows it, and `tablecloth check` tells what is still missing
# The rest stands in new files, whose readers speak the language of the text.
# Comments above the keys; one blank line or more follows each.
new_said = Put what is right in the place of what stands here. Lines that begin with # are for you alone.
new_open = Whatever follows can be left out. To say it, take away the # in front of the key.
new_label = Answer { $number }
new_body =
    { $kind ->
        [source] Say what is found in it, where it is kept, and how far it can be trusted. `[](city:dijon)` links to a city.
       *[other] Write the text here. `[](city:dijon)` links to a city, `[@id-of-a-source]` says where a statement comes from, and `![What is to be seen](photo.jpg "Caption")` alone in a paragraph shows a picture that lies beside this file.
    }

## Templates and patterns

# $detail comes from the template engine, in English.
template_fails = the template fails: { $detail }
template_extends_nothing = the template fails: `{ $template }` extends `{ $parent }`, and there is no such template
template_leads_back = the template fails: `{ $template }` leads back to itself
correct_name_in_template = correct the name; filters are those of tera 2, functions are `t` and `asset`
templates_are_tera = templates are written for tera 2; `{"{{"} name {"}}"}` prints a value that the page has
pattern_empty = this pattern has no stitches
write_pattern = write what the chart is, an empty line, and a row of letters for each row of stitches
pattern_rows_differ =
    this row has { $stitches ->
        [one] 1 stitch
       *[other] { $stitches } stitches
    }, another one { $others }
fill_with_dots = fill the shorter one with dots, which are bare linen
emblem_has_other_size =
    this emblem has { $columns ->
        [one] 1 stitch
       *[other] { $columns } stitches
    } side by side and { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }
make_emblem_of_size = an emblem has { $side } rows of { $side } stitches
emblem_of_no_city = no city is called `{ $city }`
call_emblem_by_city = an emblem is called by the id of its city: `patterns/emblem-dijon.txt`
pattern_unknown_thread = `{ $letter }` is no thread
threads_are = threads are r, i, o and m; a dot is bare linen
