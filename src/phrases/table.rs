//! Every phrase of the program: a function with the name of the message, which takes its arguments.
//!
//! To say something new, add a line here and a message of the same name to `en.ftl` beside this file, and to the others as
//! soon as somebody can.

use std::fmt::Display;

use camino::Utf8Path;

use super::{Argument, Phrase};
use crate::paths;

macro_rules! argument_type {
    (text) => { impl Display };
    (path) => { impl AsRef<Utf8Path> };
    (word) => { &'static str };
    (number) => { impl TryInto<i64> };
    (list) => { impl IntoIterator<Item = impl Display> };
}

macro_rules! argument {
    ($name:ident, text) => {
        Argument::Text($name.to_string())
    };
    ($name:ident, path) => {
        Argument::Text(paths::shown($name.as_ref()).into_owned())
    };
    ($name:ident, word) => {
        Argument::Word($name)
    };
    ($name:ident, number) => {
        Argument::Number($name.try_into().unwrap_or(i64::MAX))
    };
    ($name:ident, list) => {
        Argument::List($name.into_iter().map(|item| item.to_string()).collect())
    };
}

macro_rules! phrases {
    ($($id:ident($($name:ident: $type:ident),*);)*) => {
        /// Every phrase: its id and the names of its arguments.
        pub const ALL: &[(&str, &[&str])] = &[$((stringify!($id), &[$(stringify!($name)),*]),)*];

        $(
            #[doc = concat!("See `", stringify!($id), "` in the messages.")]
            pub fn $id($($name: argument_type!($type)),*) -> Phrase {
                Phrase {
                    id: stringify!($id),
                    arguments: Box::new([$((stringify!($name), argument!($name, $type))),*]),
                }
            }
        )*
    };
}

phrases! {
    // Said in several rooms.
    did_you_mean(name: text);
    delete_it();
    keep_one_of_two();
    control_character();
    invisible_character(code: text, word: text);
    write_without_invisible(word: text);
    type_word_anew();
    ids_look_like();
    write_id(id: text);
    add_key(key: text);
    published_missing(kind: word);
    add_published();
    not_a_day(key: text, date: text);
    write_a_day(key: text);
    updated_before_published(updated: text, published: text);
    exchange_or_correct_days();
    key_missing(key: text);
    unknown_locale(tag: text);
    not_a_language_tag(tag: text);
    put_file_beside_text();
    path_leads_out(path: text);

    // Files and folders.
    duplicate_file_name();
    delete_one_of_two_files();
    file_name_not_utf8();
    rename_with_latin_letters();
    file_name_may_run(part: text);
    file_name_unsafe();
    rename_without_odd_characters();
    name_reserved(name: text);
    rename_for_windows();
    link_leaves_archive();
    file_link_leads_nowhere();
    copy_instead_of_link();
    neither_file_nor_folder();
    forbidden_media();
    attach_as_one_of(endings: list);
    unsupported_media(kind: word, ending: text);
    save_media_as(kind: word, name: text);
    unpack_media(kind: word);
    media_without_ending();
    add_ending(endings: list);
    rename_file(name: text);
    stray_beside_kinds();
    move_into_folder_of_kind(folder: text);
    stray_folder();
    kinds_are(kinds: list);
    work_without_folder();
    move_into_folder_of_work(folder: text);
    folder_in_work();
    move_files_up();
    file_too_large(megabytes: number, most: number);
    split_or_attach();
    not_utf8();
    save_as_utf8();

    // Settings.
    settings_missing();
    write_settings();
    write_locales();
    write_title_of_site();
    write_base_url();
    write_tag();
    tags_of_sites();
    write_tag_for_windows(tag: text);
    locale_twice(tag: text);
    add_locale_or_delete_text();
    text_missing_in_locale(key: text, tag: text);
    add_text_in_locale(tag: text);
    not_a_base_url(url: text);
    write_whole_base_url();
    target_without_kind(name: text);
    target_with_two_kinds(name: text, first: text, second: text);
    write_one_kind();
    branch_without_git(name: text);
    write_git_or_delete_branch();
    target_with_password(name: text, key: text);
    keep_password_elsewhere(key: word);
    target_like_option(key: text, value: text);
    write_other_target(key: word);
    target_not_a_place(key: text, value: text);
    target_not_a_branch(branch: text);
    target_of_other_home(key: text, value: text);
    hsts_without_encryption();
    encrypt_or_delete_hsts();

    // Keys and values.
    duplicate_key(key: text);
    keep_one_of_two_lines();
    no_value(key: text);
    quote_value_with_comma();
    value_cut(key: text);
    quote_or_move_remark(key: text, value: text);
    value_is_dots(key: text);
    write_what_is_meant();
    write_value_or_delete_line(key: text);
    author_without_name();
    write_name_or_delete_entry();
    wrong_type(what: word, name: text, wanted: word, found: word);
    write_type(wanted: word);
    bad_id_in_key(id: text, key: text);
    unknown_key(what: word, name: text, key: text);
    known_here(keys: list);
    key_missing_in_entry(key: text);
    not_a_fingerprint(text: text);
    delete_fingerprint();

    // Dates.
    date_empty(date: text);
    date_ends_before_it_begins(first: text, last: text);
    date_without_such_month(date: text, month: text);
    date_not_edtf(date: text);
    date_not_edtf_because(date: text, detail: text);
    date_month_unclear(date: text);
    date_month_or_years(date: text, month: text, years: text);
    date_century_unclear(date: text);
    date_old_style(date: text);
    date_not_known(date: text);
    date_like_two_years(date: text, first: text, last: text);
    date_like_unknown_beginning(date: text);
    leave_date_out(key: text);
    date_without_day(month: number, year: number, form: text);
    date_without_such_day(date: text, month: number, year: number, days: number);
    dates_are_edtf();

    // YAML.
    yaml_too_complex();
    text_too_deep(most: number);
    write_less_deep();
    table_too_wide(columns: number);
    narrow_table(most: number);
    table_too_large(most: number);
    attach_table();
    words_too_long(most: number);
    write_words_into_text();
    write_out_values();
    yaml_unreadable();
    put_between_quotes_and_align();
    yaml_has_ended();
    delete_line_before();
    yaml_bracket_as_key();
    write_key_and_value();
    yaml_tab();
    two_spaces_for_tab();
    yaml_quote_unclosed();
    close_quote();
    yaml_after_quote();
    quote_whole_value();
    yaml_backslash();
    double_backslash();
    yaml_brackets_differ(open: text, close: text);
    match_brackets();
    yaml_bracket_closes_nothing();
    delete_or_quote();
    yaml_list_in_line();
    entries_on_lines();
    yaml_indentation();
    align_lines();
    yaml_special_beginning(character: text);
    put_value_between_quotes();
    write_value_between_quotes(key: text, value: text);
    yaml_colon_in_value(key: text);
    yaml_indented_deeper();
    align_keys();
    yaml_no_space_after_dash();
    write_entry(entry: text);
    yaml_no_space_after_colon();
    write_pair(key: text, value: text);
    yaml_line_without_key();
    write_key_on_line();
    yaml_bracket_unclosed(open: text);
    put_bracket_at_end(close: text);
    yaml_colon_between_brackets();
    quote_between_brackets();
    yaml_comma_missing();
    put_commas_and_bracket();

    // Documents.
    folder_not_an_id(name: text);
    rename_folder(id: text);
    not_a_text(name: text);
    texts_are_called();
    rename_to_one_of(names: list);
    rename_and_add_locale(name: text, tag: text);
    text_is_there(name: text);
    locales_are(tags: list);
    empty_file();
    write_or_delete();
    no_front_matter();
    delete_before_front_matter();
    write_three_hyphens();
    begin_with_front_matter();
    front_matter_unclosed();
    close_front_matter();

    // Texts.
    heading_with_attributes();
    write_heading_id();
    unknown_footnote(label: text);
    add_footnote(label: text);
    put_colon_behind_label(label: text);
    footnote_repeated(label: text);
    give_other_label();
    unused_footnote(label: text);
    use_footnote_or_delete(label: text);
    not_an_id(id: text);
    links_look_like();
    failed_markup(kind: word, shown: text);
    write_mended(kind: word, mended: text);
    mend_markup(kind: word);
    write_form(form: text);
    no_alt_text(kind: word, file: text);
    say_what_is_seen(kind: word);
    picture_not_in_folder(url: text);
    address_forbidden(url: text);
    addresses_begin_with(kinds: list);
    link_leads_nowhere();
    write_where_link_leads();
    rename_without_signs();
    link_works_and_files();
    html_not_a_mark();
    delete_or_escape();
    html_closes_nothing(name: text);
    open_tag_or_delete(name: text);
    html_element_forbidden(name: text);
    use_markdown();
    html_attribute_forbidden(attribute: text, name: text);
    allowed_are(names: list);
    html_attribute_twice(attribute: text, name: text);
    html_unclosed(name: text);
    close_tag(name: text);

    // References.
    no_work_called(kind: word, id: text);
    no_such_work(kind: word, id: text);
    work_is_draft();
    id_belongs_to(work: text);
    ids_are_folder_names(folder: text);
    no_heading_here(heading: text);
    no_heading_there(work: text, tag: text, heading: text);
    has_no_headings();
    headings_are(headings: list, wanted: text);

    // Files beside texts.
    unused_media();
    show_or_delete(kind: word, address: text);
    missing_media(file: text);
    user_name_in_address(url: text);
    web_address_begins(url: text);
    put_file_here();
    no_rights(file: text);
    add_media_entry(value: text);
    add_to_media_list(value: text);
    figure_in_line(file: text);
    pictures_stand_in_works(kind: word);
    picture_broken(file: text);
    put_picture_again();
    picture_too_heavy(file: text, megabytes: number, most: number);
    picture_too_wide(file: text, width: number, height: number, millions: number, side: number);
    save_picture_smaller();
    picture_other_kind(file: text, ending: text);
    rename_to_ending(ending: text);
    picture_no_such_kind(file: text, kind: word);
    save_as_picture();
    file_empty(file: text);
    file_broken(file: text);
    file_other_kind(file: text, ending: text);
    file_no_such_kind(file: text);
    film_only_sound(file: text);
    no_captions(file: text);
    no_cues(file: text);
    captions_unread(line: text);
    captions_look_like();
    captions_shown(file: text);
    captions_of_nothing();
    captions_are_named();
    captions_without_language(film: text);
    beside_unshown(file: text);
    show_by_itself(kind: word, address: text);
    transcript_linked(file: text);
    delete_link_to_transcript();
    transcript_of_nothing(stem: text);
    transcripts_are_named();
    transcript_has(what: word);
    transcript_is_text();
    transcript_empty();
    write_transcript_or_delete();
    not_a_transcript(name: text);
    form_unplayable(file: text, form: text);
    save_as_film();
    save_as_sound();
    no_figure_in_line(file: text);
    put_in_paragraph(file: text);
    picture_unread(file: text, kind: word);
    save_plainly(kind: word);
    picture_has_pages(file: text, pages: number);
    save_each_page();
    media_lacks(file: text, key: text);
    add_to_media(key: text);

    // Works.
    none_is_original();
    delete_translated_from();
    two_could_be_original();
    add_translated_from(tag: text, fingerprint: text);
    fact_in_two_files(key: text);
    keep_in_original();
    fact_in_translation(key: text);
    move_line_to(file: text);
    title_missing(kind: word, key: text);
    add_to_front_matter(key: text);
    translation_unstamped();
    stamp_translation(tag: text, fingerprint: text);
    made_from_another(tag: text, original: text);
    restamp_when_agreed(tag: text, fingerprint: text);
    translation_stale();
    update_and_stamp(tag: text, fingerprint: text);
    word_missing(key: text, tag: text);
    add_word(words: text, key: text);
    add_words(words: text, key: text);
    word_unused(key: text);
    id_twice(id: text);
    give_each_an_id();
    not_a_value(value: text, key: text);
    is_one_of(values: list);
    pair_repeated(twinning: text);
    bring_into_one_folder();
    unused_citation(source: text);
    cite_or_unlist(source: text);
    unused_source();
    cite_or_delete();

    // Kinds.
    add_date_of_event();
    add_country();
    write_two_cities();
    write_stages();
    write_source_type();
    list_two_answers();
    not_a_country(code: text);
    code_of_united_kingdom();
    write_country(code: text);
    country_codes_are();
    not_a_doi(doi: text);
    not_an_ark(ark: text);
    identifier_looks_like(key: word);
    not_wikidata(item: text);
    wikidata_looks_like();
    versions_are(names: list);
    period_backwards(from: text, to: text);
    exchange_from_and_to();
    country_of_the_past(code: text);
    write_country_of_today(codes: list);
    not_coordinates(text: text);
    did_you_mean_west_or_east(west: text, east: text);
    no_such_latitude(latitude: text);
    latitude_first(longitude: text, latitude: text);
    no_such_place(latitude: text, longitude: text);
    coordinates_run();
    coordinates_are_two(count: number);
    write_coordinates();
    twinned_with_itself(city: text);
    name_other_city();
    not_two_cities(count: number);
    stages_out_of_order(later: text, earlier: text);
    order_stages();
    stage_without_source();
    add_sources_of_stage();
    subject_without_kind(id: text);
    write_subject();
    answer_date_and_value();
    delete_one_of_two();
    too_few_answers();
    one_answer_is_a_fact();
    not_a_web_address(url: text);
    write_web_address();
    tags_of_sources();

    // Addresses.
    alias_unsafe(alias: text);
    write_alias();
    leave_alias_out(name: text);
    alias_to_itself(alias: text);
    delete_alias();
    alias_is_address(alias: text, work: text);
    alias_is_taken(alias: text, work: text);
    delete_taken_alias();
    path_in_search_index(path: text);
    path_in_assets(path: text);
    path_twice(path: text);
    paths_differ_in_capitals(path: text, other: text);
    path_is_folder_of(path: text, inside: text);
    path_is_the_hosts_own(path: text);
    path_in_place_of(path: text, page: text);
    delete_alias_of_servers();
    rename_or_delete();

    // Messages of the site.
    no_messages(tag: text);
    copy_messages(tag: text, brought: list);
    fluent_token_missing(token: text);
    fluent_escape_of_mark(escape: text);
    type_letter_with_mark();
    fluent_unreadable(detail: text);
    messages_look_like();
    message_twice(id: text);
    message_missing_in(id: text, tag: text);
    add_message_in(id: text, tag: text);
    message_arguments_differ(id: text, tag: text, names: list);
    same_arguments();
    no_such_message(id: text);
    add_message_or_correct(id: text);
    program_asks_for_message(id: text);
    add_message(id: text);
    message_unused(id: text);
    delete_in_every_locale();
    typography_not_a_rule(id: text, expected: word);
    look_at_other_locale();

    // Schemas.
    schema_of_kind(kind: word);
    schema_of_settings();
    schema_of_all();
    about_front_matter(folder: text);
    about_settings();
    about_all();
    form_of_value(form: word, folder: text);
    not_replaced_file(file: path);
    schemas_written(schemas: number, folder: path);
    schema_modeline(line: text);

    // Errors of the machine. $doing is one of a few words, and $detail comes from the system.
    cannot(doing: word, path: path, detail: text);
    cannot_move_open(doing: word, path: path, detail: text);
    is_being_written(path: path);
    cannot_write_cache(file: path, detail: text);
    cannot_use_cache(folder: path, detail: text);
    cache_is_lost(trouble: text);
    cannot_listen(port: number, detail: text);
    port_in_use(port: number);
    cannot_watch(path: path, detail: text);
    cannot_watch_more(path: path);
    program_failed();
    program_failed_rendering();

    // Commands.
    out_in_archive(out: path, folder: path);
    out_around_archive(out: path, folder: path);
    no_content_folder(root: path);
    no_archive();
    how_to_begin();
    root_is_an_option(folder: path);
    folder_not_replaceable(folder: path);
    not_replaced_no_folder(folder: path);
    not_replaced_foreign(folder: path, marker: text);
    another_build_runs();
    no_room_beside(above: path, folder: path, there: word, inside: text, detail: text);
    not_movable(folder: path, inside: text, detail: text);
    errors_and_warnings(errors: number, warnings: number);
    site_stays(errors: number, warnings: number);
    result_is_lost(error: text);
    address_is_example(address: text);
    warnings_only(warnings: number);
    no_findings();
    stage(stage: word);
    files_read(files: number);
    works_and_texts(works: number, texts: number);
    memory_needed(size: text);
    out_of_memory();
    interrupted();
    publish_interrupted();
    published(pages: number, files: number, size: text, unchanged: number);
    index_reused(pages: number);
    pages_indexed(pages: number, indexed: number);
    size(amount: text, unit: word);
    files_done(done: number, all: number);
    pictures_done(done: number, all: number);
    works_and_warnings(works: number, warnings: number);
    serve_address(address: text);
    serve_heading(errors: number);
    serve_failed();
    serve_reloads();
    serve_file_gone();
    finding_severity(severity: word, code: text);
    finding_extent(unit: word, count: number, first: text);
    finding_see_also(place: text);
    finding_way_out();
    finding_labelled(label: text, text: text);
    help_about();
    help_build();
    help_build_out();
    help_build_quiet();
    help_build_manifest();
    help_build_precompress();
    help_serve();
    help_serve_port();
    help_schema();
    help_schema_of();
    help_schema_write();
    help_schema_lang();
    language_name(tag: word);
    help_check();
    help_check_format();
    help_check_strict();
    help_init();
    help_init_folder();
    help_init_locales();
    help_init_title();
    help_init_city();
    help_init_id();
    help_eject();
    help_eject_path();
    help_eject_list();
    help_eject_diff();
    help_explain();
    help_explain_what();
    help_explain_format();
    help_completions();
    help_completions_shell();
    help_man();
    help_man_folder();
    help_root();
    help_drafts();
    help_format(format: word);
    help_examples();
    examples_about();
    examples_build();
    examples_serve();
    examples_check();
    examples_init();
    examples_eject();
    examples_schema();
    examples_explain();
    examples_completions();
    examples_man();
    help_new();
    help_new_kind();
    help_new_id();
    help_new_locale();
    help_new_title();
    help_kind(kind: word);
    examples_new();

    // Publishing.
    no_targets();
    which_target(names: list);
    unknown_target(name: text, names: list);
    unknown_target_perhaps(name: text, near: text);
    target_in_archive(folder: path);
    target_is_built(folder: path);
    address_not_published(address: text);
    manifest_damaged(name: text);
    home_unknown(path: path);
    manifest_no_file(name: text);
    manifest_of_later_version(name: text);
    target_of_other_site(other: text, site: text);
    branch_of_others(paths: list, more: number);
    foreign_files_in_the_way(paths: list, more: number);
    deletes_too_much(deleted: number, limit: number);
    address_lost(address: text);
    language_lost(tag: text, pages: number);
    bring_language_back(tag: text);
    write_alias_in(aliases: list, file: text);
    write_alias_somewhere(alias: text);
    addresses_lost(count: number);
    tool_missing(tool: text);
    tool_not_run(tool: text, detail: text);
    tool_failed(tool: text, code: text);
    tool_tried_again(tool: text, seconds: number);
    repository_made_anew(folder: path);
    upload_goes_on();
    upload_altered(paths: list, more: number);
    upload_left(paths: list, more: number);
    upload_nothing(target: text);
    uploaded(files: number, size: text, deleted: number, unchanged: number);
    plan_head(target: text);
    plan_group(group: word, new: number, changed: number, size: text, first: list, more: number);
    plan_deleted(count: number);
    plan_rest(unchanged: number);
    plan_command(line: text);
    help_publish();
    help_publish_target();
    help_publish_dry_run();
    help_publish_all();
    help_publish_take_over();
    help_publish_max_delete();
    help_publish_no_check_old();
    examples_publish();

    // Preserving.
    bag_is_no_folder(path: path);
    bag_is_taken(folder: path);
    bag_in_archive(bag: path, folder: path);
    bag_in_site(bag: path, folder: path);
    preserved(pages: number, sources: number, files: number, size: text);
    preserved_without_year();
    help_preserve();
    help_preserve_folder();
    examples_preserve();

    // The archive as a book.
    book_without_story();
    write_story();
    not_replaced_no_book(path: path);
    book_choose_locale(tags: list);
    book_written(path: path, chapters: number, size: text);
    help_book();
    help_book_locale();
    help_book_out();
    examples_book();

    // What an archive lays over what is built in.
    override_outdated(origin: text);
    see_difference(path: text, now: text, then: text);
    override_of_nothing(origin: text);
    delete_override(path: text);
    template_empty();
    delete_for_built_in(path: text);
    messages_unread();
    rename_to_ftl();
    pattern_no_chart();
    charts_are_texts();
    template_unused();
    include_template(name: text);
    style_unused();
    pattern_unused();
    show_pattern(name: text);
    messages_of_no_locale(tag: text);
    rename_folder_of_messages(folder: text);
    messages_without_locale();
    move_into_folder_of_locale(tag: text);
    add_locale_or_delete(tag: text);
    folder_of_nothing(name: text);
    eject_is_there(path: text);
    eject_show_diff(path: text);
    eject_nothing(path: text);
    eject_list_shows();
    eject_write_anew(path: path);
    eject_not_there(path: text);
    eject_first(path: text);
    eject_copied(path: text);
    eject_left(path: text);
    eject_state(state: word);
    eject_no_difference(path: path);

    // A new archive.
    init_is_taken(folder: path);
    init_elsewhere();
    init_unknown_language(tag: text);
    init_no_language();
    init_languages_are(tags: list);
    init_no_city(city: text);
    init_name_city();
    init_ask_city();
    init_ask_languages(tags: list, otherwise: text);
    init_done(folder: path, files: number);
    init_next(folder: text);
    init_is(title: text, locales: list);
    init_example_city(city: text);
    init_id(id: text);
    init_no_id(id: text);
    init_name_id();
    init_is_a_file(path: path);
    init_inside(folder: path, archive: path);
    init_without_root();
    // What something is made of, or why the site does not have it.
    explain_label(label: word);
    explain_what(what: word, name: text);
    explain_shown(why: word, file: text, locale: text);
    explain_text(file: text, freshness: word);
    explain_file(file: text, used: word);
    explain_layer(layer: word);
    explain_template(file: text, how: word, layer: word);
    explain_picture(file: text, width: number, height: number, widths: list);
    explain_referrer(work: text, by: word, place: text, more: number);
    explain_listed(answer: word);
    explain_more(count: number);
    explain_empty();
    explain_give();
    explain_other_site(address: text);
    explain_site_is_at(address: text);
    explain_outside(file: text);
    explain_archive_is_in(folder: path);
    explain_held(errors: number);
    explain_no_kind(kind: text);
    explain_kinds_are(kinds: list);
    explain_draft(work: text);
    explain_with_drafts();
    explain_refused();
    explain_no_address(path: text);
    explain_no_file(file: text);
    explain_hidden();
    explain_no_part();
    explain_parts_are();
    explain_folder(folder: text);
    explain_no_page();
    explain_in_sizes();
    explain_part_of_lists();
    explain_unused_template();
    explain_unused_pattern();
    explain_other_language(tag: text);
    explain_alias(address: text);
    // New works.
    new_no_such_kind(name: text);
    new_not_an_id(title: text);
    new_reserved(id: text);
    new_write_id(command: text);
    new_write_other_id();
    new_is_there(path: path);
    new_other_id();
    new_translate(tags: list);
    new_no_original(folder: path);
    new_check_first();
    new_lacks(kind: word);
    new_make_first(commands: list);
    new_add_stage();
    new_next();
    new_said();
    new_open();
    new_label(number: number);
    new_body(kind: word);

    // Templates and patterns.
    template_fails(detail: text);
    template_extends_nothing(template: text, parent: text);
    template_leads_back(template: text);
    correct_name_in_template();
    templates_are_tera();
    pattern_empty();
    write_pattern();
    pattern_rows_differ(stitches: number, others: number);
    fill_with_dots();
    emblem_has_other_size(columns: number, rows: number);
    make_emblem_of_size(side: number);
    emblem_of_no_city(city: text);
    call_emblem_by_city();
    pattern_unknown_thread(letter: text);
    threads_are();
}
