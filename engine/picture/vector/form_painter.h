/// Runs the operators of a finished form and paints what they paint on a canvas of inks.
#pragma once

#include "picture/vector/content_stream.h"
#include "picture/vector/measure_state.h"

#include <map>
#include <set>

namespace skrejlapa
{

/// What the painting of all parts of one picture shares.
struct MeasureWork {
    InkReader reader;
    VectorFacts facts;
    std::map<QPDFObjGen, std::shared_ptr<const Content>> contents;
    std::map<QPDFObjGen, std::shared_ptr<const FontWidths>> fonts;
    std::uint64_t operations = 0;
    std::uint64_t pixels = 0;
    int depth = 0; ///< of forms being painted

    [[nodiscard]] bool is_too_much() const;
    /// True when only the facts are still worth collecting: painting would take seconds.
    [[nodiscard]] bool is_out_of_time() const;
};

class FormPainter
{
public:
    /// `to_pixels` brings points of the picture to the canvas.
    FormPainter(InkCanvas& canvas, const Matrix& to_pixels, MeasureWork& work)
        : canvas_(canvas), to_pixels_(to_pixels), work_(work)
    {
    }

    /// Paints a form, or the content of a tile or glyph, in the state it is called in.
    void paint(QPDFObjectHandle stream, MeasureState state, QPDFObjectHandle inherited);

private:
    struct Place {
        QPDFObjectHandle resources;
        MeasureState state;
        Matrix form_space; ///< where patterns lie: the space of the form, as it started
        std::vector<MeasureState> saved;
        VectorPath path; ///< in points of the picture
        PathPoint start;
        PathPoint current; ///< in user space
        std::string pending_clip;
        Matrix text;
        Matrix line;
        bool has_own_colors = true; ///< false in an uncoloured tile or glyph
    };

    void run(const Content& content, Place& place);
    void apply(const ContentOperation& operation, Place& place);
    static bool construct(const ContentOperation& operation, const std::vector<double>& n, Place& place);
    static bool set_line(const ContentOperation& operation, const std::vector<double>& n, Place& place);
    bool set_color(const ContentOperation& operation, const std::vector<double>& n, Place& place);
    bool set_text(const ContentOperation& operation, const std::vector<double>& n, Place& place);
    void set_state(QPDFObjectHandle state, Place& place);
    void set_font(QPDFObjectHandle font, double size, Place& place);
    ClipMask soft_mask(QPDFObjectHandle mask, const Place& place);
    void end_path(const std::string& name, Place& place);
    void clip(const VectorPath& path, FillRule rule, MeasureState& state);
    void fill(const VectorPath& path, FillRule rule, Place& place);
    void fill_with_pattern(const VectorPath& path, FillRule rule, CanvasPaint paint, Place& place);
    void stroke(Place& place);
    void show(const ContentOperation& operation, Place& place);
    void show_string(const std::string& text, Place& place);
    void show_glyph(int code, double advance, Place& place);
    void paint_glyph_procedure(int code, Place& place);
    void paint_object(const std::string& name, Place& place);
    void paint_image(QPDFObjectHandle image, Place& place);
    void paint_shading(const std::string& name, Place& place);
    CanvasPaint paint_of(const MeasuredColor& color, double alpha, bool overprints, const Place& place);
    std::shared_ptr<const Content> content_of(QPDFObjectHandle stream);

    InkCanvas& canvas_;
    Matrix to_pixels_;
    MeasureWork& work_;
};

} // namespace skrejlapa
